package org.entente.core.decision;

import java.util.List;
import org.entente.core.ballot.Count;

/**
 * How often each choice of a method was given.
 *
 * @param byChoice by the number of the choice
 */
public record Tally(Method method, List<Long> byChoice) {

    public Tally {
        byChoice = List.copyOf(byChoice);
        if (byChoice.size() != method.choices().size()) {
            throw new IllegalArgumentException(method + " has " + method.choices().size() + " choices");
        }
    }

    public static Tally of(Method method, Count count) {
        return new Tally(method, count.byChoice());
    }

    public long of(Choice choice) {
        int number = method.number(choice);
        return number < 0 ? 0 : byChoice.get(number);
    }

    /** How many have answered: one choice each. */
    public long answers() {
        return byChoice.stream().mapToLong(Long::longValue).sum();
    }
}
