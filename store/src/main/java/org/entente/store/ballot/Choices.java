package org.entente.store.ballot;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.ballot.Box;
import org.jspecify.annotations.Nullable;

/** Numbers of choices as one text, "0,2"; empty for an answer of words only. */
final class Choices {

    private Choices() {}

    /** @throws IllegalArgumentException for what the box does not offer: handlers look at that before */
    static String write(Box box, List<Integer> choices) {
        List<Integer> sorted = choices.stream().distinct().sorted().toList();
        if (sorted.size() > box.most() || !sorted.isEmpty()
                && (sorted.getFirst() < 0 || sorted.getLast() >= box.choices())) {
            throw new IllegalArgumentException("this box does not take " + sorted.size() + " choices like these");
        }
        return sorted.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Null, for an answer taken back, is no choices at all. */
    static List<Integer> read(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of()
                : Stream.of(text.split(",", -1)).map(Integer::valueOf).toList();
    }
}
