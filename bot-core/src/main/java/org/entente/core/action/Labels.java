package org.entente.core.action;

import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;

/** How an action is called: one label everywhere (E-05, E-07), with its meeting's date where it is not of this one. */
final class Labels {

    private Labels() {}

    static Content.Words of(ActionItem action) {
        return Content.words("action.label").with("number", action.number().printed());
    }

    static Content.Words of(Call call, ActionItem action) {
        String running = call.use(Meetings.class).running(action.councilId()).map(Meeting::id).orElse("");
        return running.equals(action.meetingId()) ? of(action) : dated(action, call.use(Meetings.class));
    }

    static Content.Words dated(ActionItem action, Meetings meetings) {
        Optional<Meeting> meeting = Optional.ofNullable(action.meetingId()).flatMap(meetings::find);
        return meeting.map(held -> Content.words("action.label.dated").with("number", action.number().printed())
                .with("date", new Content.Day(held.date()))).orElse(of(action));
    }
}
