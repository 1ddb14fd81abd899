package org.entente.slack.render;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.card.Voice;
import org.entente.core.command.Mentions;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One field of a form as an input block; the block's id is the field's name. */
final class FormField {

    /** Every input has one element: its block tells which. */
    static final String ELEMENT = "value";

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private FormField() {}

    static ObjectNode input(Form.Field field, Voice voice) {
        ObjectNode block = Json.typed("input");
        block.put("block_id", SlackLimits.within("name of a field", SlackLimits.BLOCK_ID, field.name()));
        block.set("label", Json.plain(SlackLimits.within("label of a field", SlackLimits.INPUT_LABEL,
                voice.plainLabel(field.label()))));
        String hint = hint(field, voice);
        if (!hint.isEmpty()) {
            block.set("hint", Json.plain(SlackLimits.within("hint of a field", SlackLimits.INPUT_HINT, hint)));
        }
        block.put("optional", !field.required());
        ObjectNode element = element(field, voice);
        element.put("action_id", ELEMENT);
        block.set("element", element);
        return block;
    }

    /** Slack shows errors only after a form was sent; what was wrong before it opened stands in the hint. */
    private static String hint(Form.Field field, Voice voice) {
        return String.join("\n", Stream.of(field.error(), field.hint())
                .filter(Objects::nonNull).map(voice::plainText).toList());
    }

    private static ObjectNode element(Form.Field field, Voice voice) {
        String filled = field.filled();
        return switch (field.kind()) {
            case Form.Kind.Line(int longest) -> text(longest, filled);
            case Form.Kind.Lines(int longest) -> text(longest, filled).put("multiline", true);
            // Slack's own number field refuses "1 200" and "1,200" before anybody can read them.
            case Form.Kind.Number number -> text(40, filled);
            case Form.Kind.Date date -> date(filled);
            case Form.Kind.One(List<Form.Option> options) -> one(options, filled, field.required(), voice);
            case Form.Kind.Many(List<Form.Option> options) -> many(options, filled, voice);
            case Form.Kind.Person person -> person(filled);
            case Form.Kind.People people -> people(filled);
        };
    }

    private static ObjectNode text(int longest, @Nullable String filled) {
        ObjectNode element = Json.typed("plain_text_input");
        int length = Math.max(longest, 1);
        if (filled != null && !filled.isEmpty()) {
            // what was typed comes back whole, even when it is too long: the reader shortens it, not we
            element.put("initial_value", SlackLimits.within("text of a field", SlackLimits.INPUT_LENGTH, filled));
            length = Math.max(length, filled.length());
        }
        return element.put("max_length", Math.min(length, SlackLimits.INPUT_LENGTH));
    }

    private static ObjectNode date(@Nullable String filled) {
        ObjectNode element = Json.typed("datepicker");
        if (filled != null && DATE.matcher(filled).matches()) {
            element.put("initial_date", filled);
        }
        return element;
    }

    private static ObjectNode one(List<Form.Option> options, @Nullable String filled, boolean required, Voice voice) {
        // radio buttons cannot be cleared again, so an optional choice is a list
        boolean few = required && options.size() <= SlackLimits.FEW_OPTIONS;
        ObjectNode element = Json.typed(few ? "radio_buttons" : "static_select");
        element.set("options", options(options, voice));
        if (!few) {
            element.set("placeholder", Json.plain(voice.plainLabel(Content.words("common.choose"))));
        }
        Optional<Form.Option> chosen = options.stream().filter(option -> option.value().equals(filled)).findFirst();
        chosen.ifPresent(option -> element.set("initial_option", option(option, voice)));
        return element;
    }

    private static ObjectNode many(List<Form.Option> options, @Nullable String filled, Voice voice) {
        boolean few = options.size() <= SlackLimits.FEW_OPTIONS;
        ObjectNode element = Json.typed(few ? "checkboxes" : "multi_static_select");
        element.set("options", options(options, voice));
        if (!few) {
            element.set("placeholder", Json.plain(voice.plainLabel(Content.words("common.choose"))));
        }
        Set<String> values = Set.copyOf(lines(filled));
        List<Form.Option> chosen = options.stream().filter(option -> values.contains(option.value())).toList();
        if (!chosen.isEmpty()) {
            element.set("initial_options", options(chosen, voice));
        }
        return element;
    }

    private static ArrayNode options(List<Form.Option> options, Voice voice) {
        SlackLimits.within("options of a field", SlackLimits.OPTIONS, options.size());
        ArrayNode array = Json.array();
        options.forEach(option -> array.add(option(option, voice)));
        return array;
    }

    private static ObjectNode option(Form.Option option, Voice voice) {
        ObjectNode node = Json.object();
        node.set("text", Json.plain(SlackLimits.shortened(SlackLimits.OPTION_LABEL,
                voice.plainLabel(option.label()).replace('\n', ' '))));
        return node.put("value", SlackLimits.within("value of an option", SlackLimits.OPTION_VALUE, option.value()));
    }

    private static ObjectNode person(@Nullable String filled) {
        ObjectNode element = Json.typed("users_select");
        List<String> users = users(filled);
        return users.size() == 1 ? element.put("initial_user", users.getFirst()) : element;
    }

    private static ObjectNode people(@Nullable String filled) {
        ObjectNode element = Json.typed("multi_users_select");
        List<String> users = users(filled);
        if (!users.isEmpty()) {
            ArrayNode array = Json.array();
            users.forEach(array::add);
            element.set("initial_users", array);
        }
        return element;
    }

    private static List<String> users(@Nullable String filled) {
        return lines(filled).stream().flatMap(line -> Mentions.read(line).stream())
                .filter(identity -> identity.platform() == Platform.SLACK).map(Identity::user).toList();
    }

    private static List<String> lines(@Nullable String filled) {
        return filled == null ? List.of() : filled.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
