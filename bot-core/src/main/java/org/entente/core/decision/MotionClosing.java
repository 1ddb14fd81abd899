package org.entente.core.decision;

import java.time.Instant;
import org.entente.core.ballot.Boxes;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.Showing;
import org.entente.core.ledger.AuditLog;
import org.entente.core.ledger.Transaction;
import org.entente.core.schedule.Entry;
import org.entente.core.schedule.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * Counts motions on time. Answers after that time were refused already where they are written; this settles the count
 * and brings it to every room. What came of it is for the table to say.
 */
public final class MotionClosing implements Occasion {

    static final String KIND = "motion.close";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean exact() {
        return true;
    }

    @Override
    public @Nullable Instant come(Entry entry, Transaction record, Instant machineNow) {
        record.use(Motions.class).find(entry.subject()).ifPresent(motion -> {
            Opening opening = motion.opening();
            if (motion.state() == Motion.State.OPEN && opening != null && opening.closesAt() != null) {
                Deciding.close(record.use(Motions.class), record.use(Boxes.class), motion, opening.closesAt());
                record.use(AuditLog.class).append(motion.councilId(), "motion.closed", motion.id(), null,
                        motion.fingerprint(), machineNow);
                Outbox outbox = record.use(Outbox.class);
                outbox.refreshFinally(MotionView.NAME, motion.id());
                outbox.postEverywhere(motion.councilId(), new Showing.Live(MotionView.NAME, motion.id()),
                        "motion:" + motion.id() + ":result");
            }
        });
        return null;
    }
}
