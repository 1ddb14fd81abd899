package org.entente.core.decision;

import java.time.Duration;
import java.time.Instant;
import org.entente.core.ledger.Follower;
import org.entente.core.ledger.Happening;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.schedule.Planner;
import org.entente.core.schedule.Timetable;

/** Has votes with a closing time counted on it, and those who have not answered reminded a day before. */
public final class MotionSchedule implements Planner, Follower {

    /** A vote that is open for no longer reminds nobody: they have just seen it. */
    static final Duration BEFORE = Duration.ofDays(1);

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
        Timetable timetable = record.use(Timetable.class);
        Opening opening = motion.opening();
        Instant closesAt = opening == null ? null : opening.closesAt();
        if (motion.state() != Motion.State.OPEN || opening == null || closesAt == null) {
            timetable.drop(MotionClosing.KIND, motion.id());
            timetable.drop(MotionNudge.KIND, motion.id());
            return;
        }
        timetable.set(council.id(), MotionClosing.KIND, motion.id(), council.clock().systemTimeOf(closesAt));
        if (closesAt.minus(BEFORE).isAfter(opening.openedAt())) {
            timetable.set(council.id(), MotionNudge.KIND, motion.id(),
                    council.clock().systemTimeOf(closesAt.minus(BEFORE)));
        }
    }
}
