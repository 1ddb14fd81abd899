package org.entente.core.meeting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Folding;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;

/** A length of time in minutes: {@code 20}, {@code 20 min}, {@code 1 h 30}. */
final class MinutesType implements ParameterType<Integer> {

    static final ParameterType<Integer> MINUTES = new MinutesType();

    private static final int MOST = 600;
    private static final Pattern LENGTH = Pattern.compile(
            "(?:(\\d{1,2}) ?(?:h|hours?|heures?))? ?(?:(\\d{1,3}) ?(?:m|min\\.?|mins|minutes?)?)?");

    @Override
    public Read<Integer> read(String raw, Situation situation) {
        Matcher matcher = LENGTH.matcher(Folding.fold(raw));
        if (raw.isBlank() || !matcher.matches()) {
            return new NotMine<>(Content.words("read.minutes").with("most", MOST));
        }
        int hours = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
        int minutes = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        int length = hours * 60 + minutes;
        return length >= 1 && length <= MOST ? new Value<>(length)
                : new Wrong<>(Content.words("read.minutes").with("most", MOST));
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Number(1, MOST);
    }
}
