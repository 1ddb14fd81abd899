package org.entente.teams.inbound;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.core.command.AnswerCards;
import org.entente.core.command.Area;
import org.entente.core.command.DeliveryKey;
import org.entente.core.command.Input;
import org.entente.core.command.Shortcut;
import org.entente.core.people.Identity;
import org.entente.core.text.Language;
import org.entente.teams.render.ActionValue;
import org.entente.teams.render.FormMemory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Messages, presses and forms in the core's words. Empty: it is none of ours. */
final class Translation {

    private Translation() {}

    /** Words, or a press of a client that submits instead of executing. */
    static Optional<Asked> message(Activity activity) {
        Optional<ActionValue> submitted = ActionValue.read(activity.value());
        if (submitted.isPresent()) {
            return asked(activity, new Input.Pressed(submitted.get().command(), submitted.get().values()), null,
                    activity.pressed(), new Asked.ToMessage());
        }
        String text = TeamsText.read(activity);
        String word = text.split("\\s", 2)[0].replaceFirst("^/", "");
        Optional<Area> area = Area.called(word);
        String line = area.isPresent() ? text.substring(text.split("\\s", 2)[0].length()).strip()
                : text.replaceFirst("^/", "");
        return asked(activity, new Input.Typed(area.orElse(Area.COUNCIL), line),
                area.map(known -> hinted(known, word)).orElse(null), null, new Asked.ToMessage());
    }

    /** The language of a word that is not the same in both. */
    private static @Nullable Language hinted(Area area, String word) {
        boolean english = area.word(Language.ENGLISH).equalsIgnoreCase(word);
        return english == area.word(Language.FRENCH).equalsIgnoreCase(word) ? null
                : english ? Language.ENGLISH : Language.FRENCH;
    }

    /** A button of a card. */
    static Optional<Asked> press(Activity activity) {
        JsonNode data = activity.value().path("action").path("data");
        return ActionValue.read(data)
                .flatMap(value -> asked(activity, new Input.Pressed(value.command(), value.values()), null,
                        activity.pressed(), new Asked.ToPress(ActionValue.ofOwn(data))));
    }

    /** A button that opens a form. */
    static Optional<Asked> opening(Activity activity) {
        return ActionValue.read(activity.value().path("data"))
                .flatMap(value -> asked(activity, new Input.Pressed(value.command(), value.values()), null,
                        activity.pressed(), new Asked.ToOpening()));
    }

    /** A form that was filled in. */
    static Optional<Asked> form(Activity activity) {
        JsonNode data = activity.value().path("data");
        return FormMemory.read(data).flatMap(memory -> {
            Map<String, String> typed = memory.filled(data);
            typed.remove(ActionValue.NAME);
            Map<String, String> values = new LinkedHashMap<>(typed);
            values.putAll(memory.hidden());
            values.remove(AnswerCards.OPEN_FORM);
            return asked(activity, new Input.Submitted(memory.command(), values), null, null,
                    new Asked.ToForm(memory.hidden(), typed, memory.conversation()));
        });
    }

    /**
     * A command of a message's menu. Values: {@code text}, {@code author}, {@code ts}, {@code channel}.
     *
     * @param author the mention of the account that wrote it, or null where that is not known: then its name is taken
     */
    static Optional<Asked> ofMessage(Activity activity, @Nullable String author) {
        String command = Activity.text(activity.value().path("commandId"));
        JsonNode message = activity.value().path("messagePayload");
        if (command == null) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "text", TeamsText.ofHtml(Activity.text(message.path("body").path("content"))));
        put(values, "author", author == null
                ? Activity.text(message.path("from").path("user").path("displayName"))
                : author);
        put(values, "ts", Activity.text(message.path("id")));
        put(values, "channel", activity.place(null).conversation());
        return asked(activity, new Input.Pressed(Shortcut.command(command), values), null, null,
                new Asked.ToOpening());
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static Optional<Asked> asked(Activity activity, Input input, @Nullable Language hinted,
            @Nullable String pressed, Asked.Return back) {
        return activity.who().map(who -> new Asked(key(activity, who, input), who, hinted, activity.place(pressed),
                activity.conversation().isEmpty() ? null : activity.conversation(), input, back));
    }

    /** What Teams sends again has its id again. */
    static String key(Activity activity, Identity who, Input input) {
        return activity.id().isEmpty()
                ? DeliveryKey.of("teams/" + activity.type(), activity.tenant(), activity.conversation(), who.user(),
                        activity.json().path("replyToId").asString(null),
                        activity.json().path("timestamp").asString(null), input.toString())
                : DeliveryKey.of("teams/" + activity.type(), activity.tenant(), activity.conversation(), who.user(),
                        activity.id());
    }
}
