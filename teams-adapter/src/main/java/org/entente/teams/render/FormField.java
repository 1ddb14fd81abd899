package org.entente.teams.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.card.Span;
import org.entente.core.card.Voice;
import org.entente.core.command.Mentions;
import org.entente.core.people.Identity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One field of a form as an input; the input's id is the field's name. */
final class FormField {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");

    private final Voice voice;
    private final Lines lines;

    FormField(Voice voice, Lines lines) {
        this.voice = voice;
        this.lines = lines;
    }

    /** Whether several values of it come back with commas between them. */
    static boolean several(Form.Kind kind) {
        return switch (kind) {
            case Form.Kind.Many many -> true;
            case Form.Kind.People people -> !people.known().isEmpty();
            case Form.Kind.Line line -> false;
            case Form.Kind.Lines text -> false;
            case Form.Kind.Date date -> false;
            case Form.Kind.Number number -> false;
            case Form.Kind.One one -> false;
            case Form.Kind.Person person -> false;
        };
    }

    /** What is wrong, the input with its label, the hint. */
    List<ObjectNode> elements(Form.Field field) {
        List<ObjectNode> elements = new ArrayList<>();
        Content error = field.error();
        if (error != null) {
            elements.addAll(lines.text(error, Tone.WRONG));
        }
        ObjectNode input = input(field.kind(), field);
        input.put("id", field.name()).put("label", Markup.shown(voice.plainLabel(field.label())));
        if (field.required()) {
            input.put("isRequired", true);
        }
        if (field.required() && !input.has("errorMessage")) {
            input.put("errorMessage", voice.plainLabel(Content.words("common.required")));
        }
        if (!elements.isEmpty()) {
            input.put("spacing", "Small");
        }
        elements.add(input);
        Content hint = field.hint();
        if (hint != null) {
            List<ObjectNode> hints = lines.text(hint, Tone.SUBTLE);
            hints.forEach(line -> line.put("spacing", "None"));
            elements.addAll(hints);
        }
        return elements;
    }

    private ObjectNode input(Form.Kind kind, Form.Field field) {
        String filled = field.filled();
        return switch (kind) {
            case Form.Kind.Line(int longest) -> text(longest, filled);
            case Form.Kind.Lines(int longest) -> text(longest, filled).put("isMultiline", true);
            case Form.Kind.Number number -> number(number, filled);
            case Form.Kind.Date date -> date(filled);
            case Form.Kind.One(List<Form.Option> options) -> one(options, filled, field.required());
            case Form.Kind.Many(List<Form.Option> options) -> many(options, filled);
            case Form.Kind.Person(List<Form.Option> known) -> person(known, filled, field.required());
            case Form.Kind.People(List<Form.Option> known) -> people(known, filled);
        };
    }

    private static ObjectNode text(int longest, @Nullable String filled) {
        ObjectNode input = Json.typed("Input.Text");
        int length = Math.max(longest, 1);
        if (filled != null && !filled.isEmpty()) {
            // what was typed comes back whole, even when it is too long: the reader shortens it, not we
            input.put("value", filled);
            length = Math.max(length, filled.length());
        }
        return input.put("maxLength", length);
    }

    /** A field of its own kind cannot hold what is not a number; what was typed comes back all the same. */
    private ObjectNode number(Form.Kind.Number number, @Nullable String filled) {
        if (filled != null && !filled.isBlank() && !NUMBER.matcher(filled).matches()) {
            return text(40, filled);
        }
        ObjectNode input = Json.typed("Input.Number").put("min", number.least()).put("max", number.most());
        if (filled != null && !filled.isBlank()) {
            input.put("value", Long.parseLong(filled));
        }
        return input.put("errorMessage", voice.plainLabel(
                Content.words("read.number").with("least", number.least()).with("most", number.most())));
    }

    private static ObjectNode date(@Nullable String filled) {
        if (filled != null && !filled.isBlank() && !DATE.matcher(filled).matches()) {
            return text(40, filled);
        }
        ObjectNode input = Json.typed("Input.Date");
        return filled == null || filled.isBlank() ? input : input.put("value", filled);
    }

    private ObjectNode one(List<Form.Option> options, @Nullable String filled, boolean required) {
        ObjectNode input = choices(options, !required, required);
        options.stream().map(Form.Option::value).filter(value -> value.equals(filled)).findFirst()
                .ifPresent(value -> input.put("value", value));
        return input;
    }

    private ObjectNode many(List<Form.Option> options, @Nullable String filled) {
        List<String> chosen = values(filled);
        List<Form.Option> encoded = options.stream()
                .map(option -> new Form.Option(FormMemory.encoded(option.value()), option.label())).toList();
        ObjectNode input = Json.typed("Input.ChoiceSet").put("isMultiSelect", true).put("wrap", true)
                .put("style", options.size() > TeamsLimits.LISTED_OPTIONS ? "compact" : "expanded");
        input.set("choices", array(encoded, false));
        String value = options.stream().map(Form.Option::value).filter(chosen::contains).map(FormMemory::encoded)
                .collect(Collectors.joining(","));
        return value.isEmpty() ? input : input.put("value", value);
    }

    /** Those whom the council knows; where there are none, or somebody else was named, the name is typed. */
    private ObjectNode person(List<Form.Option> known, @Nullable String filled, boolean required) {
        Optional<String> value = filled == null || filled.isBlank() ? Optional.of("") : offered(known, filled);
        if (known.isEmpty() || value.isEmpty()) {
            return text(200, filled);
        }
        ObjectNode input = choices(known, !required, false);
        return value.get().isEmpty() ? input : input.put("value", value.get());
    }

    private ObjectNode people(List<Form.Option> known, @Nullable String filled) {
        List<String> named = values(filled);
        List<String> offered = named.stream().flatMap(name -> offered(known, name).stream()).toList();
        if (known.isEmpty() || offered.size() < named.size()) {
            return text(2_000, filled).put("isMultiline", true);
        }
        return many(known, String.join("\n", offered));
    }

    /** The option that means the same: itself, the account of the person it names, or their name. */
    private Optional<String> offered(List<Form.Option> known, String filled) {
        Optional<Identity> account = Mentions.read(filled);
        return known.stream().filter(option -> option.value().equals(filled) || voice.label(option.label()).stream()
                .anyMatch(span -> span instanceof Span.Mention(String name, Identity identity)
                        && (name.equals(filled) || account.isPresent() && account.get().equals(identity))))
                .map(Form.Option::value).findFirst();
    }

    private ObjectNode choices(List<Form.Option> options, boolean none, boolean few) {
        ObjectNode input = Json.typed("Input.ChoiceSet").put("wrap", true);
        if (few && options.size() <= TeamsLimits.FEW_OPTIONS) {
            input.put("style", "expanded");
        } else {
            input.put("style", options.size() > TeamsLimits.LISTED_OPTIONS ? "filtered" : "compact")
                    .put("placeholder", voice.plainLabel(Content.words("common.choose")));
        }
        input.set("choices", array(options, none));
        return input;
    }

    private ArrayNode array(List<Form.Option> options, boolean none) {
        ArrayNode array = Json.array();
        if (none) {
            // a choice that was made cannot be taken back otherwise
            array.add(Json.object().put("title", voice.plainLabel(Content.words("common.choose.none")))
                    .put("value", ""));
        }
        options.forEach(option -> array
                .add(Json.object().put("title", title(option.label())).put("value", option.value())));
        return array;
    }

    /** Some clients read Markdown in choices that are all shown; nobody is mentioned there. */
    private String title(Content label) {
        return Markup.markdown(List.of(new Span.Plain(voice.plainLabel(label).replace('\n', ' '))), new Mentioned());
    }

    private static List<String> values(@Nullable String filled) {
        return filled == null ? List.of() : filled.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
