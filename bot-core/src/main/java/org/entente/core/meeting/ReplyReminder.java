package org.entente.core.meeting;

import java.util.List;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;
import org.entente.core.reminder.Reminder;

/** Asks those who have not said whether they come to a meeting. */
public final class ReplyReminder implements Reminder {

    static final String KIND = "meeting.reply";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Line> line(String meetingId, String personId, Viewing viewing) {
        return viewing.use(Meetings.class).find(meetingId)
                .filter(meeting -> MeetingSchedule.awaits(meeting, personId, viewing.record()))
                .map(meeting -> new Line(MeetingLabel.heading(meeting, viewing.council()),
                        Content.words("meeting.reply.why").with("when", MeetingLabel.when(meeting)),
                        List.of(MeetingCard.rsvp(meeting, Coming.Attending.YES).primary(),
                                MeetingCard.rsvp(meeting, Coming.Attending.REGRETS))));
    }
}
