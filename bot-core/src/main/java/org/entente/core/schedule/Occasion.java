package org.entente.core.schedule;

import java.time.Instant;
import org.entente.core.ledger.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * What a feature does when the time of an entry has come. The thing may have changed since the entry was written, so its
 * fact is looked up again; whatever is enqueued is kept in the same transaction as the entry's end, so that nothing is
 * lost and nothing done twice, whenever the process dies.
 */
public interface Occasion {

    /** Stable and unique, for example {@code poll.close}. */
    String kind();

    /**
     * The time has come, or is long past: after a stop everything that was missed comes once, not once for each time.
     *
     * @return the machine's instant, after {@code machineNow}, at which to look again, or null when nothing is left to do
     */
    @Nullable
    Instant come(Entry entry, Transaction record, Instant machineNow);

    /** Whether it has to happen to the second: a closing, after which nothing counts. */
    default boolean exact() {
        return false;
    }
}
