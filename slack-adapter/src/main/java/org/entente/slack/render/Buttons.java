package org.entente.slack.render;

import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import tools.jackson.databind.node.ObjectNode;

/** Buttons: the command in {@code action_id}, made unique by its place in the card; the raw values in {@code value}. */
final class Buttons {

    private final Voice voice;
    private int made;

    Buttons(Voice voice) {
        this.voice = voice;
    }

    ObjectNode of(Button button) {
        String label = voice.plainLabel(button.label()).replace('\n', ' ');
        ObjectNode node = Json.typed("button");
        node.set("text", Json.plain(SlackLimits.shortened(SlackLimits.BUTTON_LABEL, label)));
        node.put("action_id", SlackLimits.within("id of a button", SlackLimits.ACTION_ID,
                ActionValue.id(button.command(), made++)));
        node.put("value", SlackLimits.within("values of a button", SlackLimits.BUTTON_VALUE,
                ActionValue.write(button.arguments())));
        switch (button.style()) {
            case PLAIN -> {
                // Slack's default has no name
            }
            case PRIMARY -> node.put("style", "primary");
            case DANGER -> node.put("style", "danger");
        }
        Content question = button.confirm();
        if (question != null) {
            node.set("confirm", confirm(label, question));
        }
        return node;
    }

    private ObjectNode confirm(String label, Content question) {
        ObjectNode confirm = Json.object();
        confirm.set("title", Json.plain(SlackLimits.shortened(SlackLimits.CONFIRM_TITLE, label)));
        confirm.set("text", Json.plain(SlackLimits.within("question of a button", SlackLimits.CONFIRM_TEXT,
                voice.plainText(question))));
        confirm.set("confirm", Json.plain(SlackLimits.shortened(SlackLimits.CONFIRM_BUTTON, label)));
        confirm.set("deny", Json.plain(voice.plainLabel(Content.words("common.cancel"))));
        return confirm;
    }
}
