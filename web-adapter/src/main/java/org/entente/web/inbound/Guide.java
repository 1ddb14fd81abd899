package org.entente.web.inbound;

import java.util.Comparator;
import java.util.List;
import org.entente.core.action.Actions;
import org.entente.core.decision.Motion;
import org.entente.core.decision.Motions;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.Attendee;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Council;
import org.entente.core.people.Role;
import org.entente.core.poll.Polls;
import org.entente.core.record.Records;
import org.jspecify.annotations.Nullable;

/** The first five minutes: from the agenda to the record, each step done when the record says so. */
enum Guide {
    AGENDA(Role.SECRETARIAT), START(Role.CO_CHAIR), HERE(Role.MEMBER), POLL(Role.CO_CHAIR), DECISION(Role.MEMBER),
    ACTION(Role.SECRETARIAT),
    ADJOURN(Role.CO_CHAIR), RECORD(Role.SECRETARIAT);

    private final Role by;

    Guide(Role by) {
        this.by = by;
    }

    Role by() {
        return by;
    }

    /** Whether it was done in the council's latest meeting. */
    boolean done(Transaction record, @Nullable Council council) {
        Meeting meeting = council == null ? null : latest(record, council);
        if (meeting == null) {
            return false;
        }
        return switch (this) {
            case AGENDA, START -> true;
            case HERE -> record.use(Meetings.class).attendees(meeting.id()).stream().filter(Attendee::attended)
                    .count() > 1;
            case POLL -> !record.use(Polls.class).ofMeeting(meeting.id()).isEmpty();
            case DECISION -> record.use(Motions.class).ofMeeting(meeting.id()).stream()
                    .anyMatch(motion -> motion.state() == Motion.State.DECIDED);
            case ACTION -> !record.use(Actions.class).ofMeeting(meeting.id()).isEmpty();
            case ADJOURN -> meeting.state() == Meeting.State.ADJOURNED;
            case RECORD -> !record.use(Records.class).editions(meeting.id()).isEmpty();
        };
    }

    /** The running meeting, else the one that was adjourned last. */
    private static @Nullable Meeting latest(Transaction record, Council council) {
        Meetings meetings = record.use(Meetings.class);
        List<Meeting> over = meetings.all(council.id()).stream()
                .filter(meeting -> meeting.state() == Meeting.State.ADJOURNED).toList();
        return meetings.running(council.id()).or(() -> over.stream().max(Comparator.comparing(Meeting::startsAt)))
                .orElse(null);
    }
}
