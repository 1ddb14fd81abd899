package org.entente.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;

/** The ways in which a meeting is named as a due date: the next one, some coming one, that of a month or a date, this one's end. */
final class MeetingPhrases {

    /** Whether a teleconference is meant, or any kind of meeting. */
    private enum Venue {
        MEETING,
        TELECONFERENCE
    }

    private static final Phrases<Venue> VENUES = new Phrases<Venue>()
            .with(Venue.MEETING, "meeting", "meetings", "réunion", "réunions", "séance", "séances", "rencontre",
                    "rencontres", "session")
            .with(Venue.MEETING, "in-person meeting", "face-to-face meeting", "virtual meeting", "hybrid meeting",
                    "council meeting")
            .with(Venue.TELECONFERENCE, "teleconference", "teleconferences", "teleconference call", "conference call",
                    "call", "telecon")
            .with(Venue.TELECONFERENCE, "téléconférence", "téléconférences", "téléconf", "conférence téléphonique",
                    "appel", "appel conférence")
            .with(Venue.TELECONFERENCE, "videoconference", "videoconferences", "vidéoconférence", "vidéoconférences");

    private static final Phrases<Boolean> AFTER = new Phrases<Boolean>()
            .with(true, "after the", "after this", "after", "following the", "following this", "once the",
                    "right after the")
            .with(true, "après la", "après cette", "après", "à la suite de la", "suivant la", "à l’issue de la",
                    "au terme de la");

    private static final Phrases<Boolean> COMING = new Phrases<Boolean>()
            .with(true, "an upcoming", "upcoming", "one of the upcoming", "a coming", "a future", "future", "a next",
                    "some upcoming", "one of the next")
            .with(true, "une prochaine", "un prochain", "l’une des prochaines", "une des prochaines", "les prochaines",
                    "prochaines", "une future");

    private static final Phrases<Boolean> INDEFINITE = new Phrases<Boolean>().with(true, "a", "an", "some", "une", "un",
            "des");

    private static final Phrases<Boolean> TO_COME = new Phrases<Boolean>()
            .with(true, "à venir", "ultérieure", "ultérieures", "future", "futures", "prochaine", "to come",
                    "in the future");

    private static final Phrases<Boolean> NEXT = new Phrases<Boolean>()
            .with(true, "next", "the next", "our next", "its next", "the following", "prochaine", "prochain",
                    "la prochaine", "le prochain")
            .with(true, "notre prochaine", "sa prochaine", "leur prochaine");

    private static final Phrases<Boolean> OF = new Phrases<Boolean>()
            .with(true, "of", "of the", "on", "on the", "in", "for", "de", "de la", "de l’", "du", "des", "d’", "en",
                    "le", "au mois de", "du mois de", "du mois d’");

    private static final Phrases<Boolean> MANNER = new Phrases<Boolean>()
            .with(true, "en personne", "in person", "virtuelle", "hybride", "ordinaire", "is over", "ends", "adjourns",
                    "terminée");

    private final Cursor cursor;
    private final String asSaid;
    private final Instant now;
    private final Zone zone;
    private final Language reader;
    private final DateParts parts;

    MeetingPhrases(Cursor cursor, String asSaid, Instant now, Zone zone, Language reader) {
        this.cursor = cursor;
        this.asSaid = asSaid;
        this.now = now;
        this.zone = zone;
        this.reader = reader;
        this.parts = new DateParts(cursor);
    }

    /** The due that stands here up to the end of the text; null when it is none of these forms. */
    @Nullable
    DueReading read() {
        int from = cursor.position();
        List<Supplier<@Nullable DueReading>> forms = List.of(this::after, this::coming, this::toCome, this::next,
                this::ofMonthOrDate, this::monthOrDateBefore);
        for (Supplier<@Nullable DueReading> form : forms) {
            DueReading reading = form.get();
            if (reading != null) {
                return reading;
            }
            cursor.backTo(from);
        }
        return null;
    }

    private @Nullable DueReading after() {
        boolean whole = cursor.take(AFTER) != null && venue() != null && ends();
        return whole ? due(Due.Kind.AFTER_MEETING, Venue.MEETING) : null;
    }

    private @Nullable DueReading coming() {
        Venue venue = cursor.take(COMING) == null ? null : qualifiedVenue();
        return venue != null && ends() ? due(Due.Kind.AN_UPCOMING_MEETING, venue) : null;
    }

    private @Nullable DueReading toCome() {
        cursor.take(INDEFINITE);
        Venue venue = qualifiedVenue();
        boolean whole = venue != null && cursor.take(TO_COME) != null && ends();
        return whole && venue != null ? due(Due.Kind.AN_UPCOMING_MEETING, venue) : null;
    }

    private @Nullable DueReading next() {
        Venue venue = cursor.take(NEXT) == null ? null : qualifiedVenue();
        if (venue == null || !ends()) {
            return null;
        }
        return due(venue == Venue.TELECONFERENCE ? Due.Kind.NEXT_TELECONFERENCE : Due.Kind.NEXT_MEETING, venue);
    }

    /** "la réunion de février", "the teleconference of 20 November 2019". */
    private @Nullable DueReading ofMonthOrDate() {
        cursor.takeAny("the", "la", "le");
        Venue venue = qualifiedVenue();
        if (venue == null) {
            return null;
        }
        cursor.take(OF);
        DueReading reading = monthOrDate(venue);
        return cursor.onlyEndLeft() ? reading : null;
    }

    /** "the February meeting", "26 September 2019 teleconference". */
    private @Nullable DueReading monthOrDateBefore() {
        cursor.takeAny("the", "la", "le");
        int from = cursor.position();
        DueReading first = monthOrDate(Venue.MEETING);
        if (first == null) {
            return null;
        }
        Venue venue = qualifiedVenue();
        boolean whole = venue != null && ends();
        if (!whole || venue == Venue.MEETING || venue == null) {
            return whole ? first : null;
        }
        cursor.backTo(from);
        return monthOrDate(venue);
    }

    private @Nullable DueReading monthOrDate(Venue venue) {
        int from = cursor.position();
        When when = WhenReader.take(cursor, now, zone, reader);
        if (when instanceof When.Read read) {
            boolean telephone = venue == Venue.TELECONFERENCE;
            return new Due(Due.Kind.MEETING_ON, asSaid, now, read.zone(), read.date(), null, null, telephone,
                    read.notes());
        }
        if (when instanceof NotADate not && !not.isPlainWords()) {
            return not;
        }
        cursor.backTo(from);
        Month month = parts.month();
        return month == null ? null : inMonth(month, parts.year(), venue);
    }

    private Due inMonth(Month month, @Nullable Integer year, Venue venue) {
        LocalDate today = zone.dateAt(now);
        YearMonth meant = year == null ? RelativeDates.nextMonth(month, today) : YearMonth.of(year, month);
        List<Note> notes = year == null ? List.of(new Note.YearAssumed(meant.getYear())) : List.of();
        boolean telephone = venue == Venue.TELECONFERENCE;
        return new Due(Due.Kind.MEETING_IN_MONTH, asSaid, now, zone, null, null, meant, telephone, notes);
    }

    /** A venue with at most two words of its own before it: "PSSDC meeting", "joint councils’ teleconference". */
    private @Nullable Venue qualifiedVenue() {
        int from = cursor.position();
        for (int words = 0; words <= 2; words++) {
            Venue venue = venue();
            if (venue != null) {
                return venue;
            }
            if (cursor.peek().kind() != Token.Kind.WORD || cursor.stands(Vocabulary.MONTHS)) {
                break;
            }
            cursor.skip(1);
        }
        cursor.backTo(from);
        return null;
    }

    /** "meeting or teleconference" is any meeting. */
    private @Nullable Venue venue() {
        Venue venue = cursor.take(VENUES);
        if (venue == null) {
            return null;
        }
        int from = cursor.position();
        if (cursor.takeAny("or", "ou")) {
            cursor.takeAny("a", "an", "une", "un");
            Venue other = cursor.take(VENUES);
            if (other != null) {
                return other == venue ? venue : Venue.MEETING;
            }
        }
        cursor.backTo(from);
        return venue;
    }

    /** Whether the text ends here, but for the name of the body that meets: "of the Council", "du CPSSP", "de discussion". */
    private boolean ends() {
        cursor.take(MANNER);
        if (cursor.onlyEndLeft()) {
            return true;
        }
        boolean body = cursor.take(OF) != null || isAcronym(cursor.typed());
        for (int words = 0; body && words < 6 && !cursor.onlyEndLeft(); words++) {
            if (cursor.peek().kind() == Token.Kind.NUMBER || cursor.stands(Vocabulary.MONTHS)) {
                return false;
            }
            cursor.skip(1);
        }
        return cursor.onlyEndLeft();
    }

    private static boolean isAcronym(String typed) {
        return typed.length() > 1 && typed.chars().allMatch(Character::isUpperCase);
    }

    private Due due(Due.Kind kind, Venue venue) {
        return Due.of(kind, asSaid, now, zone, venue == Venue.TELECONFERENCE);
    }
}
