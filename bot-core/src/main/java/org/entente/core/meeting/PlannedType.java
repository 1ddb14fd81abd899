package org.entente.core.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.command.Types;
import org.entente.core.time.LeadingWhen;
import org.entente.core.time.NotADate;
import org.entente.core.time.When;
import org.entente.core.time.WhenReader;
import org.jspecify.annotations.Nullable;

/**
 * One or several meetings, one per line or separated by semicolons, each with its date and, where it was said, hour,
 * zone, mode and place: "Friday 2 November 2018 at noon Eastern, by teleconference". Each weekday is checked against
 * its date (M-07, E-01).
 */
final class PlannedType implements ParameterType<List<Planned>> {

    static final ParameterType<List<Planned>> DATES = new PlannedType();

    private static final int MOST = 20;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Map<Meeting.Mode, String> WORDS = Map.of(
            Meeting.Mode.IN_PERSON, "in[- ]person|face[- ]to[- ]face|en personne|en présentiel",
            Meeting.Mode.TELECONFERENCE,
            "(?:by |par )?(?:teleconference|téléconférence|conference call|conférence téléphonique)",
            Meeting.Mode.VIRTUAL,
            "virtual(?:ly)?|virtuelle(?:ment)?|en mode virtuel|online|en ligne|"
                    + "(?:by |par )?(?:videoconference|vidéoconférence)",
            Meeting.Mode.HYBRID, "hybrid|hybride|en mode hybride");
    private static final Pattern NOUN = Pattern.compile(
            "^(?:(?:the |la |le |an? |une? )?(?:meeting|réunion|reunion)(?: on| of| le| du)?:?\\s+)", FLAGS);
    private static final Pattern EDGE = Pattern.compile("^[\\s,;:()–—-]+|[\\s,;:()–—-]+$");
    private static final Pattern NO_PLACE = Pattern.compile("^(?:by|par|for|pour|with|avec|on|le)\\b", FLAGS);
    private static final Pattern CITY = Pattern
            .compile("\\s(?:in|à)\\s+(\\p{Lu}[\\p{L}’' .-]+)(?:,\\s*\\d.*)?[\\s,;)]*$",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern THEN_HOUR = Pattern.compile("^(.*?)[\\s,]+(?:at|à|a)?\\s*((?:\\d|noon|midi).*)$",
            FLAGS);
    private static final Pattern ZONE_NAME = Pattern.compile("\\b(?:time|heure|standard|daylight|avancée|normale|"
            + "eastern|central|pacific|mountain|atlantic|est|centre|pacifique|rocheuses|atlantique)\\b", FLAGS);
    private static final Pattern AT_PLACE = Pattern.compile("^(?:in|at|à|au|aux|a)\\s+", FLAGS);

    @Override
    public Read<List<Planned>> read(String raw, Situation situation) {
        List<Planned> all = new ArrayList<>();
        for (String line : raw.strip().split("\\s*[;\\n]\\s*")) {
            if (line.isBlank()) {
                continue;
            }
            switch (one(line, situation)) {
                case Value<Planned>(Planned planned) -> all.add(planned);
                case Wrong<Planned>(Content why, List<Content> instead) -> {
                    return new Wrong<>(why, instead);
                }
                case NotMine<Planned>(Content why) -> {
                    return all.isEmpty() ? new NotMine<>(why) : new Wrong<>(why);
                }
            }
        }
        if (all.isEmpty()) {
            return new NotMine<>(Content.words("read.meetings"));
        }
        return all.size() > MOST ? new Wrong<>(Content.words("read.meetings.many").with("most", MOST))
                : new Value<>(List.copyOf(all));
    }

    private static Read<Planned> one(String line, Situation situation) {
        Rest rest = new Rest(trimmed(line));
        Meeting.Mode mode = rest.mode(true);
        String text = NOUN.matcher(rest.text).replaceFirst("");
        LeadingWhen leading = WhenReader.readLeading(text, situation.now(), situation.zone(), situation.language());
        return switch (leading.when()) {
            case NotADate not -> refused(not, line, situation);
            case When.Read read -> {
                Rest after = new Rest(trimmed(leading.rest()));
                Meeting.Mode said = mode != null ? mode : after.mode(false);
                When.Read when = after.hour(read, situation);
                String typed = trimmed(AT_PLACE.matcher(after.text).replaceFirst(""));
                String place = typed.isEmpty() ? cityOfTheHour(when.asSaid()) : typed;
                yield place.length() > 100 || NO_PLACE.matcher(place).find()
                        ? new Wrong<>(Content.words("read.meetings.place").with("words", place))
                        : new Value<>(new Planned(when, said, place.isEmpty() ? null : place));
            }
        };
    }

    /** "9 a.m. in Ottawa" names the zone by the city; the city is where the meeting is held as well. */
    private static String cityOfTheHour(String asSaid) {
        Matcher matcher = CITY.matcher(asSaid);
        return matcher.find() && !ZONE_NAME.matcher(matcher.group(1)).find() ? trimmed(matcher.group(1)) : "";
    }

    /** The reader of single dates says best what is wrong and what would be right. */
    private static Read<Planned> refused(NotADate not, String line, Situation situation) {
        String said = not.isPlainWords() ? line : not.asSaid();
        return switch (Types.WHEN.read(said, situation)) {
            case Wrong<When.Read>(Content why, List<Content> instead) -> new Wrong<>(why, instead);
            case NotMine<When.Read>(Content why) -> new NotMine<>(why);
            case Value<When.Read> value -> new NotMine<>(Content.words("read.meetings"));
        };
    }

    private static String trimmed(String text) {
        return EDGE.matcher(EDGE.matcher(text.strip()).replaceAll("")).replaceAll("");
    }

    /** What is left of a line once the mode is taken out of it. */
    private static final class Rest {
        private String text;

        Rest(String text) {
            this.text = text;
        }

        /** "le 13 février à Ottawa à 9 h": the hour stands behind the place; takes it out and gives the whole. */
        When.Read hour(When.Read date, Situation situation) {
            Matcher matcher = THEN_HOUR.matcher(text);
            if (date.time() == null && matcher.matches() && WhenReader.read(date.asSaid() + ", " + matcher.group(2),
                    situation.now(), situation.zone(), situation.language()) instanceof When.Read whole
                    && whole.time() != null) {
                text = matcher.group(1);
                return whole;
            }
            return date;
        }

        Meeting.@Nullable Mode mode(boolean onlyLeading) {
            for (Map.Entry<Meeting.Mode, String> entry : WORDS.entrySet()) {
                Matcher matcher = Pattern
                        .compile((onlyLeading ? "^" : "\\b") + "(?:" + entry.getValue() + ")\\b", FLAGS)
                        .matcher(text);
                if (matcher.find()) {
                    text = trimmed(text.substring(0, matcher.start()) + " " + text.substring(matcher.end()));
                    return entry.getKey();
                }
            }
            return null;
        }
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Lines(2000);
    }

    @Override
    public boolean takesWords() {
        return true;
    }
}
