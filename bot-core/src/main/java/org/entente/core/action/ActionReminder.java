package org.entente.core.action;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;
import org.entente.core.meeting.Meetings;
import org.entente.core.reminder.Reminder;

/** Reminds of an action that falls due or is late. */
public final class ActionReminder implements Reminder {

    static final String KIND = "action";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Line> line(String actionId, String personId, Viewing viewing) {
        return viewing.use(Actions.class).find(actionId).filter(ActionItem::open)
                .filter(action -> !FanOut.settledFor(viewing.record(), action, personId)
                        || Ladder.of(action, viewing.record()).coChairs().contains(personId))
                .map(action -> line(action, personId, viewing));
    }

    private static Line line(ActionItem action, String personId, Viewing viewing) {
        Content what = Content.words("action.reminder.what").with("action",
                Labels.dated(action, viewing.use(Meetings.class))).with("text",
                        action.text());
        Ladder ladder = Ladder.of(action, viewing.record());
        boolean mine = ladder.owners().contains(personId);
        Content why = ladder.standIns().contains(personId) ? standing(action, viewing) : why(action, mine, viewing);
        return new Line(what, why, buttons(action, mine));
    }

    /** It comes to somebody whose it is not, for whoever had it has left and nobody has followed yet. */
    private static Content standing(ActionItem action, Viewing viewing) {
        return Content.words("action.reminder.standing")
                .with("owners", Owners.line(action, viewing.record(), Owner.Part.OWNER))
                .with("due", Deadlines.of(action, viewing.record()));
    }

    private static Content why(ActionItem action, boolean mine, Viewing viewing) {
        Instant due = action.deadline().nextAt();
        if (due == null || !due.isBefore(viewing.now())) {
            return Content.words("action.reminder.due").with("due", Deadlines.of(action, viewing.record()));
        }
        // What is over is said with its day: a "next meeting" that lies behind is read as one to come.
        Content day = new Content.Day(viewing.council().zone().dateAt(due.minusSeconds(1)));
        return mine ? Content.words("action.reminder.late").with("date", day)
                : Content.words("action.reminder.other").with("date", day).with("owners",
                        FanOut.fannedOut(action) ? FanOut.names(FanOut.missing(action))
                                : Owners.line(action, viewing.record(), Owner.Part.OWNER));
    }

    private static List<Button> buttons(ActionItem action, boolean mine) {
        Map<String, String> values = Map.of("action", action.id(), "council", action.councilId());
        if (mine && FanOut.fannedOut(action)) {
            return FanOut.buttons(action);
        }
        Button done = Button.of(Content.words("action.button.done"), "action.done", values).primary();
        return mine ? List.of(done, Button.of(Content.words("action.button.not.mine"), "action.reassign",
                Map.of("action", action.id(), "council", action.councilId(), "version",
                        Integer.toString(action.version()))))
                : List.of(Button.of(Content.words("action.button.show"), "action.show", values));
    }
}
