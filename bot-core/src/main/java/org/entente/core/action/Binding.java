package org.entente.core.action;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.core.meeting.Meeting;
import org.entente.core.time.Due;
import org.entente.core.time.MeetingSlot;
import org.jspecify.annotations.Nullable;

/** Ties what was said about when to a meeting or a moment, as soon as there is one (S-09). */
final class Binding {

    private Binding() {}

    /** What it comes to among the council's meetings; cancelled ones do not count. */
    static Deadline of(Due due, List<Meeting> meetings) {
        String meetingId = due.boundTo(slots(due, meetings)).orElse(null);
        return new Deadline(due, meetingId, nextAt(due, meeting(meetingId, meetings)));
    }

    /**
     * The same after meetings were scheduled, moved or cancelled. Once its meeting has begun it stays with it, so that
     * a meeting entered afterwards does not move what was already called.
     */
    static Deadline again(Deadline deadline, List<Meeting> meetings) {
        boolean begun = meeting(deadline.meetingId(), meetings)
                .filter(meeting -> meeting.openedAt() != null && meeting.state() != Meeting.State.CANCELLED)
                .isPresent();
        return begun ? new Deadline(deadline.due(), deadline.meetingId(),
                nextAt(deadline.due(), meeting(deadline.meetingId(), meetings))) : of(deadline.due(), meetings);
    }

    private static List<MeetingSlot> slots(Due due, List<Meeting> meetings) {
        return meetings.stream().filter(meeting -> meeting.state() != Meeting.State.CANCELLED)
                .filter(meeting -> !over(due, meeting))
                .map(meeting -> new MeetingSlot(meeting.id(), meeting.startsAt(),
                        meeting.mode() == Meeting.Mode.TELECONFERENCE))
                .toList();
    }

    /** "The next meeting", said in one that was opened before its hour, is not that one. */
    private static boolean over(Due due, Meeting meeting) {
        Instant opened = meeting.openedAt();
        boolean begun = opened != null && !opened.isAfter(due.saidAt());
        return begun && switch (due.kind()) {
            case NEXT_MEETING, NEXT_TELECONFERENCE, AN_UPCOMING_MEETING -> true;
            case NONE, DATE, AFTER_MEETING, WHEN_READY, MEETING_IN_MONTH, MEETING_ON -> false;
        };
    }

    private static Optional<Meeting> meeting(@Nullable String meetingId, List<Meeting> meetings) {
        return meetings.stream().filter(meeting -> meeting.id().equals(meetingId)).findFirst();
    }

    /** A date without a time ends with its day. */
    private static @Nullable Instant nextAt(Due due, Optional<Meeting> bound) {
        if (due.kind() == Due.Kind.DATE && due.date() != null) {
            Instant moment = due.instant();
            return moment != null ? moment : due.zone().resolve(due.date().plusDays(1).atStartOfDay()).orNearest();
        }
        if (bound.isEmpty()) {
            return null;
        }
        Instant end = bound.get().adjournedAt();
        return due.kind() == Due.Kind.AFTER_MEETING && end != null ? end : bound.get().startsAt();
    }
}
