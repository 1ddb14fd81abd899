package org.entente.core.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that are no date, or none that can be kept, with the nearest valid choices.
 *
 * @param asSaid the words in question, unchanged
 * @param date the existing date that the words name although something else about them is wrong: the weekday, the hour; else null
 * @param suggestions valid choices in the order to offer them; empty when there are none
 */
public record NotADate(Reason reason, String asSaid, @Nullable LocalDate date,
        List<Suggestion> suggestions) implements When, DueReading {

    /** Why it is refused. */
    public enum Reason {
        /** Not a date at all: plain words. */
        UNREADABLE,
        /** The calendar has no such date: 29 February 2019 (E-01). */
        NO_SUCH_DATE,
        /** The date exists, on another weekday (M-07). */
        WEEKDAY_DISAGREES,
        /** Numbers that can be read as two dates: 02/11/2018. */
        AMBIGUOUS_DATE,
        /** No clock shows this: 25:00. */
        NO_SUCH_HOUR,
        /** "at 2": in the morning or in the afternoon? */
        AMBIGUOUS_HOUR,
        /** Clocks jump over this hour that day. */
        HOUR_SKIPPED
    }

    public NotADate {
        suggestions = List.copyOf(suggestions);
    }

    static NotADate unreadable(String asSaid) {
        return new NotADate(Reason.UNREADABLE, asSaid, null, List.of());
    }

    /** Whether these are plain words rather than a date with something wrong about it. */
    public boolean isPlainWords() {
        return reason == Reason.UNREADABLE;
    }
}
