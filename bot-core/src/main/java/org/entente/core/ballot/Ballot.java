package org.entente.core.ballot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named answer.
 *
 * @param voter who it counts for: a person's id, or a seat's or jurisdiction's
 * @param personId who gave it
 * @param choices numbers of choices, ascending
 * @param comment typed words (an objection's reason, an open answer), or null
 * @param at council time of the last change
 */
public record Ballot(String voter, String personId, List<Integer> choices, @Nullable String comment, Instant at) {
    public Ballot {
        choices = List.copyOf(choices);
    }
}
