package org.entente.core.poll;

import java.time.Instant;
import org.entente.core.ballot.Boxes;
import org.entente.core.delivery.Outbox;
import org.entente.core.ledger.AuditLog;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;

/** Closes polls: by hand, and on time. */
public final class PollClosing {

    private PollClosing() {}

    /**
     * Closes every poll whose time is over by its council's clock. Answers after that time were refused already where
     * they are written; this only settles the card.
     *
     * @param machineNow the machine's clock
     * @return how many were closed
     */
    public static int closeOverdue(Transaction record, Instant machineNow) {
        int closed = 0;
        for (Poll poll : record.use(Polls.class).timed()) {
            Council council = record.use(Directory.class).council(poll.councilId()).orElse(null);
            Instant closesAt = poll.closesAt();
            if (council != null && closesAt != null && !council.clock().at(machineNow).isBefore(closesAt)) {
                close(record, poll, closesAt);
                record.use(AuditLog.class).append(poll.councilId(), "poll.closed", poll.id(), null,
                        Asking.fingerprint(poll), machineNow);
                closed++;
            }
        }
        return closed;
    }

    static void close(Transaction record, Poll poll, Instant at) {
        record.use(Boxes.class).close(poll.id());
        record.use(Polls.class).update(poll.closed(at));
        record.use(Outbox.class).refreshFinally(PollView.NAME, poll.id());
    }
}
