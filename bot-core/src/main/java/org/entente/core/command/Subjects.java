package org.entente.core.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;

/** What a line could be about whose first word calls nothing: commands whose own words speak of the same things. */
final class Subjects {

    private static final int MOST = 2;
    /** Shorter words join sentences and say nothing of their subject. */
    private static final int SHORTEST = 4;
    /** Words with the same beginning are forms of one word: "approved", "approve". */
    private static final int BEGINNING = 5;

    private Subjects() {}

    static List<Command> of(Collection<Command> commands, String line) {
        Set<String> wanted = words(line);
        record About(Command command, int shared) {}
        List<About> about = new ArrayList<>();
        for (Command command : commands) {
            Set<String> words = command.typed() ? words(command) : Set.of();
            int shared = wanted.stream().mapToInt(word -> shared(word, words)).sum();
            if (shared > 0) {
                about.add(new About(command, shared));
            }
        }
        return about.stream().sorted(Comparator.comparingInt(About::shared).reversed()).limit(MOST)
                .map(About::command).toList();
    }

    /** A word that stands there says more than another form of it. */
    private static int shared(String word, Set<String> words) {
        return words.contains(word) ? 2 : words.stream().anyMatch(w -> beginning(w).equals(beginning(word))) ? 1 : 0;
    }

    private static Set<String> words(Command command) {
        Set<String> words = new HashSet<>();
        for (Language language : Language.values()) {
            words.addAll(words(String.join(" ", command.words(language))));
            for (String part : List.of(".does", ".example")) {
                String key = "command." + command.key() + part;
                if (Texts.has(key)) {
                    words.addAll(words(Texts.in(language, key)));
                }
            }
        }
        return words;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(Folding.fold(text).split("[^\\p{L}]+")).filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toSet());
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(BEGINNING, word.length()));
    }
}
