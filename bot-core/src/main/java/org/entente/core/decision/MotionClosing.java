package org.entente.core.decision;

import java.time.Instant;
import org.entente.core.ballot.Boxes;
import org.entente.core.delivery.Outbox;
import org.entente.core.ledger.AuditLog;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;

/** Counts motions on time. What came of them is for the table to say. */
public final class MotionClosing {

    private MotionClosing() {}

    /**
     * Closes every motion whose time is over by its council's clock. Answers after that time were refused already where
     * they are written; this only settles the count and the card.
     *
     * @param machineNow the machine's clock
     * @return how many were closed
     */
    public static int closeOverdue(Transaction record, Instant machineNow) {
        int closed = 0;
        for (Motion motion : record.use(Motions.class).timed()) {
            Council council = record.use(Directory.class).council(motion.councilId()).orElse(null);
            Instant closesAt = motion.opening() == null ? null : motion.opening().closesAt();
            if (council != null && closesAt != null && !council.clock().at(machineNow).isBefore(closesAt)) {
                Deciding.close(record.use(Motions.class), record.use(Boxes.class), motion, closesAt);
                record.use(AuditLog.class).append(motion.councilId(), "motion.closed", motion.id(), null,
                        motion.fingerprint(), machineNow);
                record.use(Outbox.class).refreshFinally(MotionView.NAME, motion.id());
                closed++;
            }
        }
        return closed;
    }
}
