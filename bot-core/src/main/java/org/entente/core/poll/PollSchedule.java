package org.entente.core.poll;

import java.time.Duration;
import java.time.Instant;
import org.entente.core.ledger.Follower;
import org.entente.core.ledger.Happening;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.schedule.Planner;
import org.entente.core.schedule.Timetable;

/** Has polls with a closing time closed on it, and those who have not answered reminded a day before. */
public final class PollSchedule implements Planner, Follower {

    /** A poll that is open for no longer reminds nobody: they have just seen it. */
    static final Duration BEFORE = Duration.ofDays(1);

    @Override
    public void plan(Council council, Transaction record, Instant machineNow) {
        record.use(Polls.class).open(council.id()).forEach(poll -> plan(poll, council, record));
    }

    @Override
    public void follow(Happening happened, Transaction record) {
        if (happened.kind().startsWith("poll.")) {
            record.use(Directory.class).council(happened.councilId()).ifPresent(council -> record.use(Polls.class)
                    .find(happened.subject()).ifPresent(poll -> plan(poll, council, record)));
        }
    }

    private static void plan(Poll poll, Council council, Transaction record) {
        Timetable timetable = record.use(Timetable.class);
        Instant closesAt = poll.closesAt();
        if (!poll.open() || closesAt == null) {
            timetable.drop(PollClosing.KIND, poll.id());
            timetable.drop(PollNudge.KIND, poll.id());
            return;
        }
        timetable.set(council.id(), PollClosing.KIND, poll.id(), council.clock().systemTimeOf(closesAt));
        if (closesAt.minus(BEFORE).isAfter(poll.openedAt())) {
            timetable.set(council.id(), PollNudge.KIND, poll.id(),
                    council.clock().systemTimeOf(closesAt.minus(BEFORE)));
        }
    }
}
