package org.entente.core.time;

import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;

/** Times of day as both languages write them: "2:55 p.m.", "14 h 55", "14h", "noon", "midi", "à 9 h". */
final class TimeGrammar {

    private enum Half {
        MORNING,
        AFTERNOON
    }

    private static final Phrases<TimeSaid> NAMED = new Phrases<TimeSaid>()
            .with(TimeSaid.clock(12, 0, 0), "noon", "midday", "midi", "12 noon")
            .with(TimeSaid.clock(12, 30, 0), "midi et demi", "midi et demie", "midi trente", "half past noon")
            .with(TimeSaid.of(TimeSaid.Kind.MIDNIGHT), "midnight", "minuit")
            .with(TimeSaid.of(TimeSaid.Kind.END_OF_DAY), "end of day", "end of the day", "the end of the day", "EOD")
            .with(TimeSaid.of(TimeSaid.Kind.END_OF_DAY), "close of business", "end of business", "COB")
            .with(TimeSaid.of(TimeSaid.Kind.END_OF_DAY), "fin de journée", "fin de la journée", "en fin de journée",
                    "la fin de la journée");

    private static final Phrases<Half> HALVES = new Phrases<Half>()
            .with(Half.MORNING, "am", "a.m.", "a.m", "a m", "in the morning", "du matin")
            .with(Half.AFTERNOON, "pm", "p.m.", "p.m", "p m", "in the afternoon", "in the evening")
            .with(Half.AFTERNOON, "de l’après-midi", "du soir");

    private static final Phrases<Half> PARTS = new Phrases<Half>()
            .with(Half.MORNING, "morning", "matin")
            .with(Half.AFTERNOON, "afternoon", "evening", "après-midi", "soir");

    private final Cursor cursor;
    private final Language reader;

    TimeGrammar(Cursor cursor, Language reader) {
        this.cursor = cursor;
        this.reader = reader;
    }

    /**
     * Takes the time of day that stands here; null, with nothing taken, when none does.
     *
     * @param at whether "at" or "à" stands before it: then a bare hour is a time
     */
    @Nullable
    TimeSaid read(boolean at) {
        TimeSaid named = cursor.take(NAMED);
        if (named != null) {
            return named;
        }
        int from = cursor.position();
        Half part = cursor.take(PARTS);
        TimeSaid said = part == null ? clock(at) : inPart(part);
        if (said == null) {
            cursor.backTo(from);
        }
        return said;
    }

    /** "tomorrow afternoon at 2": the part of the day alone is no time. */
    private @Nullable TimeSaid inPart(Half part) {
        cursor.take(",");
        TimeSaid said = cursor.takeAny("at", "a") ? clock(true) : clock(false);
        if (said == null || said.kind() == TimeSaid.Kind.MIDNIGHT || said.hour() > 12) {
            return said;
        }
        return inHalf(said.hour(), said.minute(), said.second(), part);
    }

    private @Nullable TimeSaid clock(boolean at) {
        boolean padded = cursor.peek().text().startsWith("0");
        int hour = cursor.number(2);
        if (hour < 0) {
            return null;
        }
        cursor.skip(1);
        if (cursor.peek().is(":") && cursor.peek().glued() && twoDigits(1)) {
            return colon(hour, padded);
        }
        if (cursor.takeAny("h", "heure", "heures")) {
            return french(hour);
        }
        if (cursor.peek().is(".") && cursor.peek().glued() && twoDigits(1)) {
            return dotted(hour);
        }
        Half half = cursor.take(HALVES);
        if (half != null) {
            return inHalf(hour, 0, 0, half);
        }
        boolean clock = cursor.peek().is("o") && cursor.peek(1).is("'") && cursor.peek(2).is("clock");
        cursor.skip(clock ? 3 : 0);
        return at || clock ? bare(hour, 0, padded) : null;
    }

    private TimeSaid colon(int hour, boolean padded) {
        cursor.skip(1);
        int minute = takeNumber();
        int second = 0;
        if (cursor.peek().is(":") && cursor.peek().glued() && twoDigits(1)) {
            cursor.skip(1);
            second = takeNumber();
        }
        Half half = cursor.take(HALVES);
        if (half != null) {
            return inHalf(hour, minute, second, half);
        }
        if (cursor.takeAny("h", "hrs", "hours", "heures")) {
            return TimeSaid.clock(hour, minute, second);
        }
        return second == 0 ? bare(hour, minute, padded) : TimeSaid.clock(hour, minute, second);
    }

    /** The hour by "h" counts to 24. */
    private TimeSaid french(int hour) {
        int minute = 0;
        if (twoDigits(0)) {
            minute = takeNumber();
            cursor.takeAny("min", "minutes");
        }
        Half half = hour <= 12 ? cursor.take(HALVES) : null;
        return half == null ? TimeSaid.clock(hour, minute, 0) : inHalf(hour, minute, 0, half);
    }

    /** "2.55 p.m.": without the half of the day it would be a number. */
    private @Nullable TimeSaid dotted(int hour) {
        cursor.skip(1);
        int minute = takeNumber();
        Half half = cursor.take(HALVES);
        return half == null ? null : inHalf(hour, minute, 0, half);
    }

    /** In English nobody can tell whether "at 2" is at night; French writes 14 h, and a zero in front means 24 hours. */
    private TimeSaid bare(int hour, int minute, boolean padded) {
        boolean unclear = hour >= 1 && hour <= 6 && minute < 60 && !padded && reader == Language.ENGLISH;
        return unclear ? new TimeSaid(TimeSaid.Kind.MORNING_OR_AFTERNOON, hour, minute, 0)
                : TimeSaid.clock(hour, minute, 0);
    }

    private static TimeSaid inHalf(int hour, int minute, int second, Half half) {
        if (hour == 0 && half == Half.AFTERNOON) {
            return new TimeSaid(TimeSaid.Kind.IMPOSSIBLE, hour, minute, second);
        }
        if (hour > 12) {
            boolean agrees = half == Half.AFTERNOON;
            return agrees ? TimeSaid.clock(hour, minute, second)
                    : new TimeSaid(TimeSaid.Kind.IMPOSSIBLE, hour, minute, second);
        }
        return TimeSaid.clock(hour % 12 + (half == Half.AFTERNOON ? 12 : 0), minute, second);
    }

    private boolean twoDigits(int ahead) {
        Token token = cursor.peek(ahead);
        return token.isNumber() && token.text().length() == 2;
    }

    private int takeNumber() {
        int number = cursor.number(2);
        cursor.skip(1);
        return number;
    }
}
