package org.entente.core.consultation;

import java.time.Instant;
import org.entente.core.ledger.Transaction;

/** Ends a round: by hand, and on time. */
final class RoundClosing {

    private RoundClosing() {}

    /** @param at council time */
    static void close(Transaction record, Round round, Instant at) {
        Round closed = record.use(Rounds.class).update(round.closed(at));
        Telling.in(record).ended(closed);
    }
}
