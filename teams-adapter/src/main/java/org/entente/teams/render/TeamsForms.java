package org.entente.teams.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.card.Voice;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Forms as dialogs: the answers to {@code task/fetch} and {@code task/submit}. A form is in its reader's language,
 * filled with what was already given.
 */
public final class TeamsForms {

    private TeamsForms() {}

    /**
     * The answer that opens the form, or keeps it open.
     *
     * @param conversation where it was asked for, so that the answer can go there; or null
     * @throws LimitExceeded when the form is larger than a card can be
     */
    public static String dialog(Form form, Voice voice, @Nullable String conversation) {
        return dialog(form, Map.of(), voice, conversation);
    }

    /**
     * The answer that keeps a form open which was sent with something wrong in it. Teams keeps nothing of what was
     * typed, so it is shown anew.
     *
     * @param fresh the form as it is opened for the first time
     * @param typed what was sent, by the names of fields
     * @param errors what is wrong, by the names of fields; what belongs to no field stands above them all
     * @throws LimitExceeded when the form is larger than a card can be
     */
    public static String corrected(Form fresh, Map<String, String> typed, Map<String, Content> errors, Voice voice,
            @Nullable String conversation) {
        List<Form.Field> fields = fresh.fields().stream().map(field -> new Form.Field(field.name(), field.label(),
                field.hint(), field.kind(), field.required(), typed.get(field.name()), errors.get(field.name())))
                .toList();
        return dialog(new Form(fresh.title(), fresh.intro(), fresh.command(), fresh.hidden(), fields, fresh.submit()),
                errors, voice, conversation);
    }

    /** The answer that closes a form with a few words. */
    public static String message(Card card, Voice voice) {
        ObjectNode task = Json.typed("message").put("value", TeamsCards.notification(card, voice));
        return answer(task);
    }

    private static String dialog(Form form, Map<String, Content> errors, Voice voice, @Nullable String conversation) {
        String title = Markup.shown(voice.plainLabel(form.title())).replace('\n', ' ').strip();
        TeamsLimits.within("title of a form", TeamsLimits.DIALOG_TITLE, title.length());
        ObjectNode attachment = Json.object().put("contentType", Rendered.CONTENT_TYPE);
        ObjectNode card = card(form, errors, voice, conversation, title);
        TeamsLimits.within("bytes of a form", TeamsLimits.CARD_BYTES,
                TeamsLimits.size(Json.MAPPER.writeValueAsString(card)));
        attachment.set("content", card);
        ObjectNode value = Json.object().put("title", title).put("width", "medium").put("height", "medium");
        value.set("card", attachment);
        ObjectNode task = Json.typed("continue");
        task.set("value", value);
        return answer(task);
    }

    private static String answer(ObjectNode task) {
        ObjectNode answer = Json.object();
        answer.set("task", task);
        return Json.MAPPER.writeValueAsString(answer);
    }

    private static ObjectNode card(Form form, Map<String, Content> errors, Voice voice, @Nullable String conversation,
            String title) {
        Mentioned mentioned = new Mentioned();
        Lines lines = new Lines(voice, mentioned);
        List<ObjectNode> body = new ArrayList<>();
        List<String> names = form.fields().stream().map(Form.Field::name).toList();
        errors.entrySet().stream().filter(error -> !names.contains(error.getKey())).sorted(Map.Entry.comparingByKey())
                .forEach(error -> body.addAll(lines.text(error.getValue(), Tone.WRONG)));
        Content intro = form.intro();
        if (intro != null) {
            body.addAll(lines.text(intro, Tone.PLAIN));
        }
        FormField fields = new FormField(voice, lines);
        form.fields().forEach(field -> body.addAll(fields.elements(field)));
        List<String> several = form.fields().stream().filter(field -> FormField.several(field.kind()))
                .map(Form.Field::name).toList();
        ObjectNode submit = Json.typed("Action.Submit").put("id", "submit")
                .put("title", Markup.shown(voice.plainLabel(form.submit()))).put("style", "positive");
        submit.set("data", new FormMemory(form.command(), form.hidden(), conversation, several).node());
        ObjectNode root = TeamsCards.root(voice, title);
        if (!mentioned.entities().isEmpty()) {
            ObjectNode teams = Json.object();
            teams.set("entities", Json.array(mentioned.entities()));
            root.set("msteams", teams);
        }
        root.set("body", Json.array(body));
        root.set("actions", Json.array().add(submit));
        return root;
    }
}
