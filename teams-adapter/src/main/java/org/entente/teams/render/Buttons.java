package org.entente.teams.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Buttons: the command is the verb, the raw values are the data; for older clients the same data are submitted.
 *
 * <p>
 * Teams has no question before an action: a button that asks first shows a card inside the card with the question and
 * the button that does it. Nothing goes out before that one is pressed; pressing the first again closes it.
 */
final class Buttons {

    private final Voice voice;
    private final Predicate<Button> opensForm;
    private final Lines lines;
    private final String prefix;
    private int made;

    /** @param prefix keeps the ids of several parts of one card apart */
    Buttons(Voice voice, Predicate<Button> opensForm, Lines lines, String prefix) {
        this.prefix = prefix;
        this.voice = voice;
        this.opensForm = opensForm;
        this.lines = lines;
    }

    /** All of them: a row that is full is followed by another, for an overflow menu would hide choices. */
    List<ObjectNode> rows(List<Button> all) {
        List<ObjectNode> rows = new ArrayList<>();
        ArrayNode row = Json.array();
        int width = 0;
        for (Button button : all) {
            int own = label(button.label()).length() + TeamsLimits.BUTTON_FRAME;
            width += own;
            if (row.isEmpty() || row.size() == TeamsLimits.BUTTONS_A_ROW || width > TeamsLimits.ROW_WIDTH) {
                width = own;
                row = Json.array();
                ObjectNode set = Json.typed("ActionSet");
                set.set("actions", row);
                rows.add(set);
            }
            row.add(of(button));
        }
        return rows;
    }

    private ObjectNode of(Button button) {
        String label = label(button.label());
        Content question = button.confirm();
        if (question == null) {
            return action(button, label);
        }
        ObjectNode asking = named("Action.ShowCard", label, button.style());
        ObjectNode card = Json.typed("AdaptiveCard");
        card.set("body", Json.array(lines.text(question, Tone.PLAIN)));
        card.set("actions", Json.array()
                .add(action(button, label(Content.words("common.yes").with("what", button.label())))));
        asking.set("card", card);
        return asking;
    }

    private ObjectNode action(Button button, String label) {
        ObjectNode data = new ActionValue(button.command(), button.arguments()).node();
        if (opensForm.test(button)) {
            data.set("msteams", Json.typed("task/fetch"));
            ObjectNode opening = named("Action.Submit", label, button.style());
            opening.set("data", data);
            return opening;
        }
        ObjectNode action = named("Action.Execute", label, button.style());
        action.put("verb", button.command());
        action.set("data", data);
        ObjectNode older = Json.typed("Action.Submit").put("title", label);
        older.set("data", data);
        action.set("fallback", older);
        return action;
    }

    private ObjectNode named(String type, String label, Button.Style style) {
        ObjectNode action = Json.typed(type).put("id", prefix + made++).put("title", label);
        switch (style) {
            case PLAIN -> {
                // the default has no name
            }
            case PRIMARY -> action.put("style", "positive");
            case DANGER -> action.put("style", "destructive");
        }
        return action;
    }

    private String label(Content content) {
        return Markup.shown(voice.plainLabel(content)).replace('\n', ' ').strip();
    }
}
