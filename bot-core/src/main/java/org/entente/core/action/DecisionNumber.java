package org.entente.core.action;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Folding;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;

/** The number of a decision as it is printed: {@code 3}, {@code Décision no 3}, {@code 2018-1} between meetings. */
final class DecisionNumber implements ParameterType<String> {

    private static final Pattern NUMBER = Pattern
            .compile("(?:decision )?(?:(?:no|nº|n°|number|#)\\.? ?)?((?:\\d{4}-)?[1-9]\\d{0,2}) ?[:.]?");

    @Override
    public Read<String> read(String raw, Situation situation) {
        Matcher matcher = NUMBER.matcher(Folding.fold(raw));
        return matcher.matches() ? new Value<>(matcher.group(1)) : new NotMine<>(Content.words("read.action.decision"));
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Line(20);
    }

    @Override
    public boolean oneWord() {
        return true;
    }
}
