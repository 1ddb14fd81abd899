package org.entente.core.decision;

import java.time.Instant;
import org.entente.core.ledger.Follower;
import org.entente.core.ledger.Happening;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.schedule.Closing;
import org.entente.core.schedule.Planner;

/** Has votes with a closing time counted on it, and those who have not answered reminded a day before. */
public final class MotionSchedule implements Planner, Follower {

    private static final Closing CLOSING = new Closing(MotionClosing.KIND, MotionNudge.KIND);

    @Override
    public void plan(Council council, Transaction record, Instant machineNow) {
        record.use(Motions.class).undecided(council.id()).forEach(motion -> plan(motion, council, record));
    }

    @Override
    public void follow(Happening happened, Transaction record) {
        if (happened.kind().startsWith("motion.")) {
            record.use(Directory.class).council(happened.councilId()).ifPresent(council -> record.use(Motions.class)
                    .find(happened.subject()).ifPresent(motion -> plan(motion, council, record)));
        }
    }

    private static void plan(Motion motion, Council council, Transaction record) {
        Opening opening = motion.opening();
        Instant closesAt = opening == null ? null : opening.closesAt();
        if (motion.state() != Motion.State.OPEN || opening == null || closesAt == null) {
            CLOSING.drop(motion.id(), record);
        } else {
            CLOSING.plan(motion.id(), opening.openedAt(), closesAt, council, record);
        }
    }
}
