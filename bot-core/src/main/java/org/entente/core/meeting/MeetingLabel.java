package org.entente.core.meeting;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.entente.core.card.Content;
import org.entente.core.people.Council;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.time.ZonedMoment;

/**
 * What a meeting is called, made from the stored meeting so that nobody retypes its council, mode, date or place
 * (D-02, E-02, E-03).
 */
public final class MeetingLabel {

    private static final String VOWELS = "AEIOUYÀÂÉÈÊËÎÏÔÙÛÜ";
    private static final Set<String> FEMININE = Set.of("table", "commission", "communauté", "conférence", "équipe",
            "société", "coalition");

    private MeetingLabel() {}

    /** Inside a sentence: "in-person XYZ meeting of February 22, 2018, Toronto", "réunion en personne du XYZ …". */
    public static Content of(Meeting meeting, Council council) {
        return named("meeting.label.", meeting, council);
    }

    /** At the head of a card or a page, with a capital. */
    public static Content heading(Meeting meeting, Council council) {
        Bilingual title = meeting.title();
        return title == null ? named("meeting.heading.", meeting, council)
                : Content.words("meeting.heading.own").with("title", title).with("date",
                        new Content.Day(meeting.date()));
    }

    private static Content named(String start, Meeting meeting, Council council) {
        String city = meeting.city();
        Content.Words words = Content.words(start + meeting.mode() + (city == null ? "" : ".place"))
                .with("council", ofCouncil(council)).with("date", new Content.Day(meeting.date()));
        return city == null ? words : words.with("place", city);
    }

    /** "XYZ" in English; "du XYZ", "des XYZ", "de l’XYZ" in French, by what the council's name begins with. */
    public static Content ofCouncil(Council council) {
        return Content.words("council.of." + article(council)).with("council", Content.typed(council.acronym()));
    }

    private static String article(Council council) {
        String acronym = council.acronym().in(Language.FRENCH);
        String first = council.name().in(Language.FRENCH).split("\\s+")[0].toLowerCase(Locale.ROOT);
        if (first.endsWith("s") && Set.of("conseils", "les", "tables", "comités").contains(first)) {
            return "des";
        }
        if (!acronym.isEmpty() && VOWELS.indexOf(acronym.charAt(0)) >= 0) {
            return "del";
        }
        return FEMININE.contains(first) ? "dela" : "du";
    }

    /** When it starts: date, time and zone name; or the date and that its time is to be set (E-09). */
    public static Content when(Meeting meeting) {
        if (meeting.time() == null && meeting.state() == Meeting.State.ADJOURNED) {
            return new Content.Day(meeting.date());
        }
        return meeting.time() == null
                ? Content.words("meeting.when.no.time").with("date", new Content.Day(meeting.date()))
                : new Content.Moment(meeting.startsAt(), meeting.zone(), Content.Moment.Style.FULL);
    }

    /** A moment of the meeting's day, in its zone. */
    static Content moment(Instant instant, Meeting meeting) {
        boolean sameDay = new ZonedMoment(instant, meeting.zone()).date().equals(meeting.date());
        return new Content.Moment(instant, meeting.zone(),
                sameDay ? Content.Moment.Style.TIME : Content.Moment.Style.SHORT);
    }
}
