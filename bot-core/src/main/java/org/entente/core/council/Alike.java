package org.entente.core.council;

import java.util.Arrays;
import java.util.List;
import org.entente.core.command.Distance;
import org.entente.core.command.Folding;
import org.entente.core.people.Spelling;

/**
 * Whether two names may be one person spelled twice (E-30 to E-36): a letter or two apart, a short first name, a first
 * name alone, other hyphens and accents. Only a reason to ask, never to decide.
 */
final class Alike {

    private static final int LONG_NAME = 10;

    private Alike() {}

    static boolean names(String one, String other) {
        String a = Spelling.key(one);
        String b = Spelling.key(other);
        int near = Math.min(a.length(), b.length()) < LONG_NAME ? 1 : 2;
        boolean slip = Math.abs(a.length() - b.length()) <= near && Distance.between(a, b) <= near;
        return slip || shorter(words(one), words(other)) || shorter(words(other), words(one));
    }

    private static List<String> words(String name) {
        return Arrays.stream(Folding.fold(name).split("[ -]+")).map(Spelling::key).filter(w -> !w.isEmpty()).toList();
    }

    /** "Bev Dune" for "Beverly Dune", "Maria Luisa" for "Maria Luisa Dune". */
    private static boolean shorter(List<String> few, List<String> many) {
        if (few.isEmpty() || few.size() > many.size()) {
            return false;
        }
        if (few.size() < many.size()) {
            return many.subList(0, few.size()).equals(few)
                    || few.size() > 1 && few.getFirst().equals(many.getFirst())
                            && few.getLast().equals(many.getLast());
        }
        return few.size() > 1 && few.subList(1, few.size()).equals(many.subList(1, many.size()))
                && few.getFirst().length() > 2
                && many.getFirst().startsWith(few.getFirst());
    }
}
