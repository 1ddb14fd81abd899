package org.entente.core.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Button;
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
                        List.of(reply(meeting, Coming.Attending.YES).primary(),
                                reply(meeting, Coming.Attending.REGRETS))));
    }

    private static Button reply(Meeting meeting, Coming.Attending reply) {
        return Button.of(Content.words("meeting.button.rsvp." + reply), "meeting.rsvp",
                Map.of("meeting", meeting.id(), "attending", reply.name()));
    }
}
