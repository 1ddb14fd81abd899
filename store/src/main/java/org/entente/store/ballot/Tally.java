package org.entente.store.ballot;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.core.ballot.Box;
import org.entente.core.ballot.Count;
import org.jspecify.annotations.Nullable;

/** Numbers by choice while they are added up; the number of answers stands under {@link #ANSWERS}. */
final class Tally {

    static final int ANSWERS = -1;

    private final Map<Integer, Long> numbers = new TreeMap<>();

    void add(int choice, long n) {
        numbers.merge(choice, n, Long::sum);
    }

    /** Adds answers with the same choices; null stands for no answer. */
    void answers(@Nullable String choices, long n) {
        if (choices != null) {
            add(ANSWERS, n);
            Choices.read(choices).forEach(choice -> add(choice, n));
        }
    }

    /** One answer in place of another; each may be null for none. */
    void change(@Nullable String before, @Nullable String after) {
        answers(before, -1);
        answers(after, 1);
    }

    Map<Integer, Long> numbers() {
        return numbers;
    }

    Count count(Box box, long roll) {
        List<Long> byChoice = IntStream.range(0, box.choices()).mapToObj(i -> numbers.getOrDefault(i, 0L)).toList();
        return new Count(byChoice, numbers.getOrDefault(ANSWERS, 0L), roll);
    }
}
