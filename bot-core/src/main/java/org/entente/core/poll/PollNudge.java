package org.entente.core.poll;

import java.time.Instant;
import org.entente.core.ballot.Boxes;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Member;
import org.entente.core.people.Seats;
import org.entente.core.reminder.Asked;
import org.entente.core.reminder.Reminders;
import org.entente.core.schedule.Entry;
import org.entente.core.schedule.Occasion;
import org.jspecify.annotations.Nullable;

/** Has those reminded who decide and have not answered; never those who have. */
public final class PollNudge implements Occasion {

    static final String KIND = "poll.remind";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable Instant come(Entry entry, Transaction record, Instant machineNow) {
        Council council = record.use(Directory.class).council(entry.councilId()).orElse(null);
        Poll poll = record.use(Polls.class).find(entry.subject()).filter(Poll::open).orElse(null);
        if (council != null && poll != null && poll.closesAt() != null) {
            Instant now = council.clock().at(machineNow);
            Boxes boxes = record.use(Boxes.class);
            Seats.of(record, council.id()).voters().stream().map(Member::personId)
                    .filter(person -> !boxes.answered(poll.id(), person))
                    .forEach(person -> record.use(Reminders.class).ask(new Asked(council.id(), person,
                            PollReminder.KIND, poll.id(), "closing", poll.closesAt(), now)));
        }
        return null;
    }
}
