package org.entente.core.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.people.Directory;
import org.entente.core.text.Texts;

/**
 * Makes the arguments of a call from what was typed, pressed or filled in. What is missing opens the form, filled with
 * what was given; what is wrong in a line is refused with the nearest that would be right and the form beside it.
 */
final class Reading {

    /** The hidden value that asks for the form even where nothing is missing. */
    static final String OPEN_FORM = "form";

    private Reading() {}

    /** Ends the reading with another answer than the handler's. */
    static final class Unfinished extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Answer answer;

        Unfinished(Answer answer) {
            super(null, null, false, false);
            this.answer = answer;
        }

        Answer answer() {
            return answer;
        }
    }

    static Arguments arguments(Command command, String rest, Input input, Situation situation) {
        Map<String, String> raw;
        List<String> unread = List.of();
        switch (input) {
            case Input.Typed typed -> {
                LineReader.Typed line = LineReader.read(command, rest, situation);
                raw = asked(line);
                unread = line.unread();
            }
            case Input.Pressed(String key, Map<String, String> values) -> raw = pressed(command, values, situation);
            case Input.Submitted(String key, Map<String, String> values) -> raw = values;
        }
        return read(command, raw, unread, input, situation);
    }

    /** Where a line can be meant in more than one way, its form opens instead of a guess. */
    private static Map<String, String> asked(LineReader.Typed line) {
        Map<String, String> raw = new LinkedHashMap<>(line.raw());
        if (line.unsure()) {
            raw.put(OPEN_FORM, "1");
        }
        return raw;
    }

    /** A button that carries a whole line (after "which council?") is read as that line. */
    private static Map<String, String> pressed(Command command, Map<String, String> values, Situation situation) {
        String line = values.get(CouncilChoice.LINE);
        if (line == null) {
            return values;
        }
        int space = line.indexOf(' ');
        String typed = space < 0 ? "" : line.substring(space + 1);
        Area area = space < 0 ? command.area() : areaNamed(line.substring(0, space), command.area());
        Map<String, String> raw = new HashMap<>(values);
        raw.remove(CouncilChoice.LINE);
        if (new Registry(List.of(command)).called(area, typed) instanceof Registry.Found(Command found, String rest)) {
            raw.putAll(asked(LineReader.read(found, rest, situation)));
        }
        return raw;
    }

    private static Area areaNamed(String name, Area otherwise) {
        for (Area area : Area.values()) {
            if (area.name().equals(name)) {
                return area;
            }
        }
        return otherwise;
    }

    private static Arguments read(Command command, Map<String, String> raw, List<String> unread, Input input,
            Situation situation) {
        Map<String, Object> values = new HashMap<>();
        Map<String, ParameterType.Wrong<?>> wrong = new LinkedHashMap<>();
        boolean missing = false;
        for (Parameter<?> parameter : command.parameters()) {
            String given = raw.get(parameter.name());
            if (given == null || given.isBlank()) {
                missing |= parameter.required();
                continue;
            }
            switch (parameter.type().read(given, situation)) {
                case ParameterType.Value<?>(Object value) -> values.put(parameter.name(), value);
                case ParameterType.Wrong<?> bad -> wrong.put(parameter.name(), bad);
                case ParameterType.NotMine<?>(Content why) -> wrong.put(parameter.name(),
                        new ParameterType.Wrong<>(why));
            }
        }
        if (!unread.isEmpty()) {
            wrong.put("", new ParameterType.Wrong<>(
                    Content.words("read.unread").with("words", Mentions.named(String.join(" ", unread),
                            situation.record().use(Directory.class))).with("example", example(command))));
        }
        if (!wrong.isEmpty()) {
            throw new Unfinished(input instanceof Input.Submitted ? corrected(wrong)
                    : refused(command, raw, wrong, situation));
        }
        if (missing || raw.containsKey(OPEN_FORM)) {
            throw new Unfinished(new Answer.Opened(Forms.of(command, raw, situation)));
        }
        return new Arguments(values, raw);
    }

    private static Answer corrected(Map<String, ParameterType.Wrong<?>> wrong) {
        Map<String, Content> errors = new LinkedHashMap<>();
        wrong.forEach((name, bad) -> errors.put(name, bad.instead().isEmpty() ? bad.why()
                : Content.words("read.instead").with("why", bad.why()).with("instead", Content.commas(bad.instead()))));
        return new Answer.Corrected(errors);
    }

    private static Answer refused(Command command, Map<String, String> raw, Map<String, ParameterType.Wrong<?>> wrong,
            Situation situation) {
        ParameterType.Wrong<?> first = wrong.values().iterator().next();
        Map<String, String> kept = new HashMap<>(raw);
        wrong.keySet().forEach(kept::remove);
        kept.put(OPEN_FORM, "1");
        List<Button> next = new ArrayList<>();
        String firstWrong = wrong.keySet().iterator().next();
        command.parameters().stream().filter(parameter -> parameter.name().equals(firstWrong))
                .forEach(parameter -> next
                        .addAll(parameter.type().remedies(raw.getOrDefault(firstWrong, ""), situation)));
        if (!command.parameters().stream().allMatch(Parameter::hidden)) {
            next.add(Button.of(Content.words("common.open.form"), command.key(), kept));
        }
        return new Answer.Refused(first.why(), first.instead(), next);
    }

    static Content example(Command command) {
        String key = "command." + command.key() + ".example";
        return Content.words(Texts.has(key) ? key : "command." + command.key() + ".does");
    }
}
