package org.entente.core.ballot;

import java.util.List;

/**
 * What is in a box.
 *
 * @param byChoice how often each choice was chosen, by its number
 * @param voters how many have answered
 * @param roll how many may, or zero where there is no roll
 */
public record Count(List<Long> byChoice, long voters, long roll) {
    public Count {
        byChoice = List.copyOf(byChoice);
    }

    public long of(int choice) {
        return byChoice.get(choice);
    }
}
