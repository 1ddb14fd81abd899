package org.entente.core.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A motion being voted on: the rules, the roll and the very text are frozen here.
 *
 * @param fingerprint of the text voted on
 * @param openedAt council time
 * @param closesAt council time after which no answer counts, or null
 * @param closedAt council time, or null while it is open
 * @param tally frozen at the close, null before
 */
public record Opening(String boxId, Rules rules, Presence presence, String fingerprint, Instant openedAt,
        @Nullable Instant closesAt, @Nullable Instant closedAt, @Nullable Tally tally) {

    Opening closed(Instant at, Tally counted) {
        return new Opening(boxId, rules, presence, fingerprint, openedAt, closesAt, at, counted);
    }

    /** By the rules of this opening. */
    public Result result(Tally counted) {
        return Counting.result(rules, presence, counted);
    }
}
