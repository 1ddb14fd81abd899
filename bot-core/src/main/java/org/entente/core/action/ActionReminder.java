package org.entente.core.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;
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
                .map(action -> line(action, personId, viewing));
    }

    private static Line line(ActionItem action, String personId, Viewing viewing) {
        Content what = Content.words("action.reminder.what").with("action", Labels.of(action)).with("text",
                action.text());
        Content due = Deadlines.of(action, viewing.record());
        boolean mine = Ladder.of(action, viewing.record()).owners().contains(personId);
        Content why = mine ? Content.words(late(action, viewing) ? "action.reminder.late" : "action.reminder.due")
                .with("due", due)
                : Content.words("action.reminder.other").with("owners",
                        Owners.line(action, viewing.record(), Owner.Part.OWNER)).with("due", due);
        return new Line(what, why, buttons(action, mine));
    }

    private static boolean late(ActionItem action, Viewing viewing) {
        return action.deadline().nextAt() != null && action.deadline().nextAt().isBefore(viewing.now());
    }

    private static List<Button> buttons(ActionItem action, boolean mine) {
        Map<String, String> values = Map.of("action", action.id(), "council", action.councilId());
        Button done = Button.of(Content.words("action.button.done"), "action.done", values).primary();
        return mine ? List.of(done, Button.of(Content.words("action.button.not.mine"), "action.reassign",
                Map.of("action", action.id(), "council", action.councilId(), "version",
                        Integer.toString(action.version()))))
                : List.of(Button.of(Content.words("action.button.show"), "action.show", values));
    }
}
