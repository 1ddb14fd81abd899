package org.entente.core.meeting;

import java.util.List;
import org.entente.core.time.MeetingSlot;

/** The meetings to which a due date such as "next meeting" can be bound. */
public final class MeetingSlots {

    private MeetingSlots() {}

    /** All of a council's meetings that took or will take place, by date. */
    public static List<MeetingSlot> of(Meetings meetings, String councilId) {
        return meetings.all(councilId).stream().filter(meeting -> meeting.state() != Meeting.State.CANCELLED)
                .map(meeting -> new MeetingSlot(meeting.id(), meeting.startsAt(),
                        meeting.mode() == Meeting.Mode.TELECONFERENCE))
                .toList();
    }
}
