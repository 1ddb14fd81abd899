package org.entente.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.entente.core.text.Language;

/**
 * Reads dates and times as people type them, in both languages at once, relative to the council's clock and zone. Never throws, and
 * takes bounded time, whatever is typed.
 */
public final class WhenReader {

    private WhenReader() {}

    /**
     * Reads a text that is wholly a date.
     *
     * @param now what the council's clock shows
     * @param zone the council's zone, meant where none is typed
     * @param reader the language of whoever typed: decides only what both languages write but one means otherwise
     * @return {@link NotADate#isPlainWords} when the whole text is not a date
     */
    public static When read(String text, Instant now, Zone zone, Language reader) {
        Cursor cursor = new Cursor(text);
        When when = take(cursor, now, zone, reader);
        return cursor.onlyEndLeft() ? when : NotADate.unreadable(text);
    }

    /**
     * Reads the date at the beginning of a text, with what follows it.
     *
     * @see #read
     */
    public static LeadingWhen readLeading(String text, Instant now, Zone zone, Language reader) {
        Cursor cursor = new Cursor(text);
        When when = take(cursor, now, zone, reader);
        return new LeadingWhen(when, cursor.rest());
    }

    /** A time of day alone, without a date: "14 h 55", "2:55 p.m.", "noon"; empty when the text is anything else or unclear. */
    public static Optional<LocalTime> readTime(String text, Language reader) {
        Cursor cursor = new Cursor(text);
        cursor.takeAny("at", "a");
        TimeSaid time = new TimeGrammar(cursor, reader).read(true);
        if (time == null || !cursor.onlyEndLeft()) {
            return Optional.empty();
        }
        return switch (time.kind()) {
            case CLOCK -> Optional.of(LocalTime.of(time.hour(), time.minute(), time.second()));
            case MIDNIGHT -> Optional.of(LocalTime.MIDNIGHT);
            case END_OF_DAY, MORNING_OR_AFTERNOON, IMPOSSIBLE -> Optional.empty();
        };
    }

    /** Takes the date that stands at the cursor; plain words, with nothing taken, when none does. */
    static When take(Cursor cursor, Instant now, Zone zone, Language reader) {
        int from = cursor.position();
        LocalDate today = zone.dateAt(now);
        WhenWords words = WhenWords.take(cursor, now, today, reader);
        String asSaid = cursor.said(from);
        if (words.nothing()) {
            cursor.backTo(from);
            return NotADate.unreadable(asSaid);
        }
        When when = new WhenCheck(asSaid, now, meant(words, now, zone)).check(words);
        if (when instanceof NotADate not && not.isPlainWords()) {
            cursor.backTo(from);
        }
        return when;
    }

    /** A family named ("Eastern") is the council's own zone when that one bears the name now or at the date; else the family's usual zone. */
    private static Zone meant(WhenWords words, Instant now, Zone council) {
        NamedZone named = words.zone();
        if (named == null) {
            return council;
        }
        String family = named.family();
        if (family == null || !family.equals(ZoneNames.family(council.id(), around(words, now)))) {
            return named.zone();
        }
        return council;
    }

    /** A moment near enough to the one said to know which names the zones bore then. */
    private static Instant around(WhenWords words, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate about = switch (words.date()) {
            case DateSaid.OnCalendar date -> date.around(today);
            case DateSaid.Counted counted -> counted.date();
            case DateSaid.FromNow fromNow -> LocalDate.ofInstant(fromNow.instant(), ZoneOffset.UTC);
            case DateSaid.Ambiguous two -> two.dayFirst();
            case null -> today;
        };
        return about.atTime(LocalTime.of(18, 0)).toInstant(ZoneOffset.UTC);
    }
}
