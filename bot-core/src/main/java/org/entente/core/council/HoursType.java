package org.entente.core.council;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.people.WorkingHours;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.time.TimeText;
import org.entente.core.time.WhenReader;

/** Working hours as either language says them: "8:30 to 16:30", "9 a.m. to 5 p.m.", « de 8 h à 16 h 30 ». */
final class HoursType implements ParameterType<WorkingHours> {

    private static final Pattern SPAN = Pattern.compile(
            "(?iuU)(?:from|between|de|entre)?\\s*(\\S.*?)\\s*(?:-|–|—|\\bto\\b|\\buntil\\b|\\band\\b|\\bà\\b|\\bet\\b)\\s*(\\S.*)");

    private static final Pattern PLAIN = Pattern.compile("(\\d{1,2})(?::(\\d\\d))?");

    @Override
    public Read<WorkingHours> read(String raw, Situation situation) {
        Matcher span = SPAN.matcher(raw.strip());
        if (!span.matches()) {
            return new NotMine<>(Content.words("read.hours"));
        }
        Optional<LocalTime> from = time(span.group(1), situation);
        Optional<LocalTime> until = time(span.group(2), situation);
        if (from.isEmpty() || until.isEmpty()) {
            return new NotMine<>(Content.words("read.hours"));
        }
        return from.get().isBefore(until.get()) ? new Value<>(new WorkingHours(from.get(), until.get()))
                : new Wrong<>(Content.words("read.hours.order"));
    }

    /** A number alone is one of the day's twenty-four hours, "5:00" the one in the morning. */
    private static Optional<LocalTime> time(String said, Situation situation) {
        Matcher plain = PLAIN.matcher(said.strip());
        String hour = plain.matches() ? (plain.group(1).length() == 1 ? "0" : "") + plain.group(1) + ":"
                + (plain.group(2) == null ? "00" : plain.group(2)) : said.strip();
        return WhenReader.readTime(hour, situation.language());
    }

    /** In words that can be read again. */
    static String raw(WorkingHours hours) {
        return hours.from() + "-" + hours.until();
    }

    /** As they are shown. */
    static Content said(WorkingHours hours) {
        return Content.words("settings.hours.said").with("from", said(hours.from())).with("until", said(hours.until()));
    }

    private static Bilingual said(LocalTime time) {
        return Bilingual.of(TimeText.time(time, Language.ENGLISH), TimeText.time(time, Language.FRENCH));
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Line(40);
    }
}
