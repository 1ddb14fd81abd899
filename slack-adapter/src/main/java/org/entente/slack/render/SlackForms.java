package org.entente.slack.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.card.Voice;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Forms as modal views. A form is in its reader's language, filled with what was already given. */
public final class SlackForms {

    private SlackForms() {}

    /**
     * The view of a form.
     *
     * @param channel where it was asked for, so that the answer can go there; null for a home page
     * @throws LimitExceeded when the form is larger than a view can be
     */
    public static String modal(Form form, Voice voice, @Nullable String channel) {
        ObjectNode view = Json.typed("modal");
        view.put("callback_id", SlackLimits.within("key of a form", SlackLimits.CALLBACK_ID, form.command()));
        view.put("private_metadata", SlackLimits.within("hidden values of a form", SlackLimits.PRIVATE_METADATA,
                new FormMemory(form.command(), form.hidden(), channel).write()));
        view.set("title", Json.plain(label("title of a form", form.title(), voice)));
        view.set("submit", Json.plain(label("button of a form", form.submit(), voice)));
        view.set("close", Json.plain(voice.plainLabel(Content.words("common.cancel"))));
        List<ObjectNode> blocks = blocks(form, voice);
        SlackLimits.within("blocks of a form", SlackLimits.VIEW_BLOCKS, blocks.size());
        view.set("blocks", Json.array().addAll(blocks));
        String json = Json.MAPPER.writeValueAsString(view);
        SlackLimits.within("bytes of a form", SlackLimits.VIEW_BYTES, json.getBytes(StandardCharsets.UTF_8).length);
        return json;
    }

    private static String label(String what, Content content, Voice voice) {
        return SlackLimits.within(what, SlackLimits.VIEW_TITLE, voice.plainLabel(content));
    }

    private static List<ObjectNode> blocks(Form form, Voice voice) {
        List<ObjectNode> blocks = new ArrayList<>();
        Content intro = form.intro();
        if (intro != null) {
            blocks.addAll(new Lines(SlackLimits.SECTION).add(voice.text(intro)).sections());
        }
        form.fields().forEach(field -> blocks.add(FormField.input(field, voice)));
        return blocks;
    }
}
