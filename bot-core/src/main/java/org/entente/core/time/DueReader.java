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

    private static final Phrases<Due.Kind> WHOLE = new Phrases<Due.Kind>()
            .with(Due.Kind.WHEN_READY, "when ready", "once ready", "as soon as ready", "when it is ready",
                    "when it’s ready", "once it is ready")
            .with(Due.Kind.WHEN_READY, "when they are ready", "once they are ready", "as soon as it is ready",
                    "when available", "once available")
            .with(Due.Kind.WHEN_READY, "lorsque prêt", "lorsque prête", "lorsque prêts", "lorsque prêtes",
                    "quand ce sera prêt", "dès que prêt")
            .with(Due.Kind.WHEN_READY, "lorsqu’elle sera prête", "lorsqu’il sera prêt", "lorsqu’ils seront prêts",
                    "lorsqu’elles seront prêtes")
            .with(Due.Kind.WHEN_READY, "quand elle sera prête", "quand il sera prêt", "quand ils seront prêts",
                    "quand elles seront prêtes")
            .with(Due.Kind.WHEN_READY, "dès qu’elle sera prête", "dès qu’il sera prêt", "lorsque ce sera prêt",
                    "lorsque disponible", "une fois prêt")
            .with(Due.Kind.WHEN_READY, "une fois prête", "quand c’est prêt", "quand prêt", "quand prête",
                    "dès que ce sera prêt")
            .with(Due.Kind.NONE, "none", "no date", "no due date", "no deadline", "without a date", "to be set",
                    "to be determined", "TBD")
            .with(Due.Kind.NONE, "aucune", "aucune date", "aucune échéance", "sans date", "sans échéance",
                    "à déterminer", "à fixer", "pas de date");

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
        Due.Kind kind = cursor.take(WHOLE);
        if (kind != null && cursor.onlyEndLeft()) {
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

    private static Due dated(When.Read read, String asSaid, Instant now) {
        List<Note> notes = read.notes();
        return new Due(Due.Kind.DATE, asSaid, now, read.zone(), read.date(), read.time(), null, false, notes);
    }
}
