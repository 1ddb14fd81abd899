package org.entente.core.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.action.Actions;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.MeetingLabel;
import org.entente.core.meeting.MeetingSchedule;
import org.entente.core.meeting.Meetings;
import org.entente.core.reminder.Reminder;

/** Tells who runs a meeting what it has to review and approve: open actions (S-13), the record of the one before it. */
public final class ReviewReminder implements Reminder {

    @Override
    public String kind() {
        return MeetingSchedule.REVIEW;
    }

    @Override
    public Optional<Line> line(String meetingId, String personId, Viewing viewing) {
        return viewing.use(Meetings.class).find(meetingId)
                .filter(meeting -> meeting.state() == Meeting.State.SCHEDULED)
                .flatMap(meeting -> line(meeting, viewing));
    }

    private static Optional<Line> line(Meeting meeting, Viewing viewing) {
        List<Content> why = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        int open = viewing.use(Actions.class).openOf(meeting.councilId()).size();
        if (open > 0) {
            why.add(Content.words("record.review.actions").with("count", open));
            buttons.add(Button.of(Content.words("home.button.actions"), "action.list",
                    Map.of("council", meeting.councilId())));
        }
        viewing.use(Meetings.class).previous(meeting).filter(before -> !Versions.approved(viewing.record(), before))
                .ifPresent(before -> {
                    why.add(Content.words("record.review.approve").with("date", new Content.Day(before.date())));
                    buttons.add(Button.of(Content.words("record.button.open"), "record.show",
                            Map.of("meeting", before.id())));
                });
        return why.isEmpty() ? Optional.empty()
                : Optional.of(new Line(MeetingLabel.heading(meeting, viewing.council()),
                        new Content.Joined(why, Content.Joined.Joint.DOT), buttons));
    }
}
