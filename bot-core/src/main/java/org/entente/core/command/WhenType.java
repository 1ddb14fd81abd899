package org.entente.core.command;

import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.time.NotADate;
import org.entente.core.time.Resolved;
import org.entente.core.time.Suggestion;
import org.entente.core.time.When;
import org.entente.core.time.WhenReader;

/** A date in words, with or without a time; what does not exist is refused with the nearest that does (E-01). */
final class WhenType implements ParameterType<When.Read> {

    @Override
    public Read<When.Read> read(String raw, Situation situation) {
        return switch (WhenReader.read(raw, situation.now(), situation.zone(), situation.language())) {
            case When.Read read -> new Value<>(read);
            case NotADate not -> refused(not);
        };
    }

    static <T> Read<T> refused(NotADate not) {
        Content why = Content.words("read.date." + not.reason().name()).with("said", not.asSaid().strip());
        return not.isPlainWords() ? new NotMine<>(why)
                : new Wrong<>(why, not.suggestions().stream().map(WhenType::printed).toList());
    }

    private static Content printed(Suggestion suggestion) {
        if (suggestion.time() != null && suggestion.zone()
                .resolve(suggestion.date().atTime(suggestion.time())) instanceof Resolved.Exact(var instant)) {
            return new Content.Moment(instant, suggestion.zone(), Content.Moment.Style.FULL);
        }
        return new Content.Day(suggestion.date());
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Line(100);
    }
}
