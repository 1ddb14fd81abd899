package org.entente.core.record;

import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.action.ActionItem;
import org.entente.core.action.Actions;
import org.entente.core.decision.Motion;
import org.entente.core.decision.Motions;
import org.entente.core.delivery.Outbox;
import org.entente.core.ledger.Follower;
import org.entente.core.ledger.Happening;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.Attendee;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.poll.Poll;
import org.entente.core.poll.Polls;

/** Draws the card of a record again when anything is changed that the record is put together from. */
public final class RecordFollower implements Follower {

    @Override
    public void follow(Happening happened, Transaction record) {
        Outbox outbox = record.use(Outbox.class);
        meetings(happened, record).distinct().forEach(id -> outbox.refresh(RecordView.NAME, id));
    }

    /** The ids of the meetings whose records it belongs to. */
    private static Stream<String> meetings(Happening happened, Transaction record) {
        String subject = happened.subject();
        Meetings meetings = record.use(Meetings.class);
        String area = happened.kind().substring(0, happened.kind().indexOf('.') + 1);
        return switch (area) {
            case "meeting." -> meetings.attendee(subject).map(Attendee::meetingId).or(() -> Optional.of(subject))
                    .stream();
            case "agenda." -> meetings.item(subject).map(AgendaItem::meetingId).stream();
            case "motion." -> record.use(Motions.class).find(subject).stream().flatMap(RecordFollower::of);
            case "poll." -> record.use(Polls.class).find(subject).map(Poll::meetingId).stream();
            case "action." -> record.use(Actions.class).find(subject).map(ActionItem::meetingId)
                    .or(() -> last(happened, meetings)).stream();
            case "record." -> record.use(Records.class).note(subject).map(Note::meetingId)
                    .or(() -> Optional.of(subject)).stream();
            default -> Stream.empty();
        };
    }

    /** A motion stands in the record of its meeting; one that approves a record says so on that one. */
    private static Stream<String> of(Motion motion) {
        return Stream.of(Optional.ofNullable(motion.meetingId()), Optional.ofNullable(motion.refersTo()))
                .flatMap(Optional::stream);
    }

    /** An action that was taken back is gone: it was given a moment ago, in the meeting that goes on or the last one. */
    private static Optional<String> last(Happening happened, Meetings meetings) {
        return meetings.running(happened.councilId()).or(() -> Which.last(meetings, happened.councilId()))
                .map(Meeting::id);
    }
}
