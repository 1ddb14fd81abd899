package org.entente.core.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;
import org.entente.core.reminder.Reminder;

/** Asks whoever presents an item for its paper. The subject is the item; it has one when it has a tab. */
public final class PapersReminder implements Reminder {

    static final String KIND = "meeting.papers";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Line> line(String itemId, String personId, Viewing viewing) {
        Meetings meetings = viewing.use(Meetings.class);
        return meetings.item(itemId)
                .filter(item -> item.state() == AgendaItem.State.ACCEPTED && item.tabs().isEmpty())
                .flatMap(item -> meetings.find(item.meetingId())
                        .filter(meeting -> meeting.state() == Meeting.State.SCHEDULED)
                        .map(meeting -> new Line(ItemTitle.numbered(item, viewing.council(), meetings),
                                Content.words("meeting.papers.why").with("meeting",
                                        MeetingLabel.of(meeting, viewing.council())),
                                List.of(Button.of(Content.words("meeting.button.agenda"), "agenda.show",
                                        Map.of("meeting", meeting.id()))))));
    }
}
