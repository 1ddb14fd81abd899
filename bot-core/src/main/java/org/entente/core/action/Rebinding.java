package org.entente.core.action;

import java.util.List;
import java.util.Set;
import org.entente.core.delivery.Outbox;
import org.entente.core.ledger.Follower;
import org.entente.core.ledger.Happening;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;

/** Binds the dues of a council's open actions again when a meeting is scheduled, moved, held or cancelled (S-09). */
public final class Rebinding implements Follower {

    private static final Set<String> MOVES = Set.of("meeting.scheduled", "meeting.registered", "meeting.changed",
            "meeting.cancelled", "meeting.opened", "meeting.adjourned");

    private final ActionSchedule schedule;

    public Rebinding(ActionSchedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public void follow(Happening happened, Transaction record) {
        if (MOVES.contains(happened.kind())) {
            of(record, happened);
        }
    }

    private void of(Transaction record, Happening happened) {
        Actions actions = record.use(Actions.class);
        Outbox outbox = record.use(Outbox.class);
        List<Meeting> meetings = record.use(Meetings.class).all(happened.councilId());
        for (ActionItem action : actions.openOf(happened.councilId())) {
            Deadline now = Binding.again(action.deadline(), meetings);
            if (!now.equals(action.deadline())) {
                actions.bind(action.id(), now);
                schedule.plan(action.withDeadline(now), record, happened.at());
                Saving.redraw(outbox, action);
            }
        }
    }
}
