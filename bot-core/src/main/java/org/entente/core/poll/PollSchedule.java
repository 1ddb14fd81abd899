package org.entente.core.poll;

import java.time.Instant;
import org.entente.core.ledger.Follower;
import org.entente.core.ledger.Happening;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.schedule.Closing;
import org.entente.core.schedule.Planner;

/** Has polls with a closing time closed on it, and those who have not answered reminded a day before. */
public final class PollSchedule implements Planner, Follower {

    private static final Closing CLOSING = new Closing(PollClosing.KIND, PollNudge.KIND);

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
        Instant closesAt = poll.closesAt();
        if (!poll.open() || closesAt == null) {
            CLOSING.drop(poll.id(), record);
        } else {
            CLOSING.plan(poll.id(), poll.openedAt(), closesAt, council, record);
        }
    }
}
