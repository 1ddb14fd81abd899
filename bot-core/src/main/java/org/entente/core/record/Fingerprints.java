package org.entente.core.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.action.ActionItem;
import org.entente.core.action.Actions;
import org.entente.core.ballot.Boxes;
import org.entente.core.decision.Motion;
import org.entente.core.decision.Motions;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.Attendee;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.poll.Poll;
import org.entente.core.poll.Polls;
import org.jspecify.annotations.Nullable;

/**
 * What a record said when it was given out, as one value: when it is another today, there is a next version to give out
 * . Made of what people entered, not of how it is printed, so that a new catalogue changes nothing; and without
 * what goes on after the meeting by itself: dues that find their meeting, offices that change hands.
 */
final class Fingerprints {

    private final Transaction record;
    private final List<String> parts = new ArrayList<>();

    private Fingerprints(Transaction record) {
        this.record = record;
    }

    /** @param until what became of actions after this date is left out */
    static String of(Transaction record, Meeting meeting, LocalDate until) {
        Fingerprints all = new Fingerprints(record);
        all.add(meeting.title(), meeting.mode(), meeting.date(), meeting.time(), meeting.zone().id(), meeting.city(),
                meeting.jurisdiction(), meeting.openedAt(), meeting.adjournedAt());
        Meetings meetings = record.use(Meetings.class);
        meetings.attendees(meeting.id()).stream()
                .filter(row -> row.attended() || row.state() == Attendee.State.REGRETS)
                .forEach(row -> all.add(row.name(), row.organisation(), row.part(), row.office(), row.substituteFor(),
                        row.remote(), row.state() == Attendee.State.REGRETS));
        meetings.items(meeting.id()).stream().filter(item -> item.state().listed()).forEach(all::item);
        record.use(Records.class).notes(meeting.id()).forEach(note -> all.add(note.id(), note.itemId(), note.kind(),
                note.replyTo(), note.speaker() == null ? null : note.speaker().name(), note.text()));
        record.use(Polls.class).ofMeeting(meeting.id()).forEach(all::poll);
        record.use(Motions.class).ofMeeting(meeting.id()).stream().filter(motion -> motion.decision() != null)
                .forEach(all::motion);
        record.use(Actions.class).ofMeeting(meeting.id()).forEach(action -> all.action(action, until));
        return Fingerprint.of(all.parts.toArray(String[]::new));
    }

    private void item(AgendaItem item) {
        add(item.number(), item.title(), item.tabs(), item.ask(), item.presenters(), item.questions(), item.change(),
                item.conclusion(), item.noAction(), item.noComment(), item.state() == AgendaItem.State.CARRIED_OVER);
    }

    private void poll(Poll poll) {
        add(poll.question(), poll.options(), record.use(Boxes.class).count(poll.id()).byChoice(),
                record.use(Boxes.class).count(poll.id()).voters());
    }

    private void motion(Motion motion) {
        add(motion.decision() == null ? "" : motion.decision().fingerprint(), motion.mover(), motion.seconder());
    }

    private void action(ActionItem action, LocalDate until) {
        LocalDate on = action.progress().on();
        boolean news = on == null || !on.isAfter(until);
        add(action.number().printed(), action.text(), action.parts().stream().map(part -> part.text()).toList(),
                action.deadline().due().asSaid(), news ? action.progress().note() : null, action.remark(),
                action.topics());
    }

    /** Texts, constants, dates and records of such: their own form is stable. */
    private void add(@Nullable Object... values) {
        for (Object value : values) {
            parts.add(value == null ? "" : value.toString());
        }
    }
}
