package org.entente.core.time;

import java.time.Instant;
import java.util.List;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Reads due dates in the forms councils use (S-08), in both languages at once, with or without the preposition before them. Never
 * throws, and takes bounded time, whatever is typed.
 */
public final class DueReader {

    private static final Phrases<Boolean> PREPOSITIONS = new Phrases<Boolean>()
            .with(true, "by", "by the", "before", "before the", "no later than", "no later than the", "not later than",
                    "until", "due", "due by", "due on")
            .with(true, "for", "for the", "at", "at the", "during", "during the", "on", "on the", "in", "in the", "to",
                    "in time for", "in time for the")
            .with(true, "d’ici", "d’ici à", "d’ici au", "d’ici aux", "d’ici le", "d’ici la", "d’ici l’", "avant",
                    "avant le", "avant la", "avant l’")
            .with(true, "pour", "pour le", "pour la", "pour l’", "au plus tard", "au plus tard le", "au plus tard à",
                    "au plus tard à la", "jusqu’au")
            .with(true, "à", "à la", "au", "aux", "à l’", "lors", "lors de", "lors de la", "lors d’", "lors du",
                    "lors des", "en")
            .with(true, "au cours de", "au cours de la", "au cours d’", "au cours du", "au cours des", "pendant",
                    "pendant la", "durant", "durant la", "dans", "dès");

    private static final Phrases<Boolean> NO_DATE = new Phrases<Boolean>()
            .with(true, "none", "no date", "no due date", "no deadline", "without a date", "to be set",
                    "to be determined", "TBD", "ongoing", "as needed")
            .with(true, "aucune", "aucune date", "aucune échéance", "sans date", "sans échéance", "à déterminer",
                    "à fixer", "pas de date", "en continu", "au besoin");

    private static final Phrases<Boolean> AS_SOON_AS_POSSIBLE = new Phrases<Boolean>().with(true, "as soon as possible",
            "ASAP", "dès que possible", "au plus tôt");

    private static final Phrases<Boolean> ONCE = new Phrases<Boolean>().with(true, "when", "once", "as soon as",
            "lorsque", "lorsqu’", "quand", "dès que", "dès qu’", "une fois", "une fois que", "une fois qu’");

    private static final Phrases<Boolean> READY = new Phrases<Boolean>().with(true, "ready", "available", "prêt",
            "prête", "prêts", "prêtes", "disponible", "disponibles");

    /** Words between "when" and "ready": a name of what is awaited, not a sentence. */
    private static final int LONGEST_NAME = 8;

    private DueReader() {}

    /**
     * Reads a text that is wholly about when something is due.
     *
     * @param now what the council's clock shows
     * @param zone the council's zone
     * @return a due of kind NONE for a blank text; {@link NotADate#isPlainWords} when the words are none of the known forms
     */
    public static DueReading read(String text, Instant now, Zone zone, Language reader) {
        String asSaid = text.strip();
        Cursor cursor = new Cursor(asSaid);
        if (cursor.atEnd() && asSaid.length() <= Tokens.LONGEST) {
            return Due.none(now, zone);
        }
        NotADate refused = null;
        // "d’ici 3 jours" is one phrase, "d’ici le 2 nov." a preposition and a date: so both ways, the whole first.
        for (int skipped = 0; skipped <= 1; skipped++) {
            if (skipped == 1 && cursor.take(PREPOSITIONS) == null) {
                break;
            }
            int from = cursor.position();
            DueReading reading = reading(cursor, asSaid, now, zone, reader);
            if (reading instanceof Due) {
                return reading;
            }
            if (reading instanceof NotADate not && refused == null) {
                refused = not;
            }
            cursor.backTo(from);
        }
        return refused == null ? NotADate.unreadable(text) : refused;
    }

    /** Null for plain words. */
    private static @Nullable DueReading reading(Cursor cursor, String asSaid, Instant now, Zone zone, Language reader) {
        int from = cursor.position();
        Due.Kind kind = undated(cursor);
        if (kind != null) {
            return Due.of(kind, asSaid, now, zone, false);
        }
        cursor.backTo(from);
        DueReading meeting = new MeetingPhrases(cursor, asSaid, now, zone, reader).read();
        if (meeting != null) {
            return meeting;
        }
        cursor.backTo(from);
        When when = WhenReader.take(cursor, now, zone, reader);
        if (!cursor.onlyEndLeft()) {
            return null;
        }
        return switch (when) {
            case When.Read read -> dated(read, asSaid, now);
            case NotADate not -> not.isPlainWords() ? null : not;
        };
    }

    private static Due.@Nullable Kind undated(Cursor cursor) {
        if (cursor.take(NO_DATE) != null && cursor.onlyEndLeft()) {
            return Due.Kind.NONE;
        }
        if (cursor.take(AS_SOON_AS_POSSIBLE) != null && cursor.onlyEndLeft()) {
            return Due.Kind.WHEN_READY;
        }
        return cursor.take(ONCE) != null && endsReady(cursor) ? Due.Kind.WHEN_READY : null;
    }

    /** "when the toolkit is ready", "lorsqu’elle sera prête". */
    private static boolean endsReady(Cursor cursor) {
        for (int words = 0; words <= LONGEST_NAME && !cursor.atEnd(); words++) {
            if (cursor.take(READY) != null) {
                return cursor.onlyEndLeft();
            }
            cursor.skip(1);
        }
        return false;
    }

    private static Due dated(When.Read read, String asSaid, Instant now) {
        List<Note> notes = read.notes();
        return new Due(Due.Kind.DATE, asSaid, now, read.zone(), read.date(), read.time(), null, false, notes);
    }
}
