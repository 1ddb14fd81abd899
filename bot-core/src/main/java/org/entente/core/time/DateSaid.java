package org.entente.core.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A date as it was said, before it is checked against the calendar. */
sealed interface DateSaid {

    /**
     * Day and month, perhaps with weekday and year; may not exist.
     *
     * @param month from 1 when valid; any two digits otherwise, as is {@code day}
     */
    record OnCalendar(@Nullable DayOfWeek weekday, @Nullable Integer year, int month, int day) implements DateSaid {

        /** The year said, else that of the next such day on or after today. */
        int likelyYear(LocalDate today) {
            if (year != null) {
                return year;
            }
            boolean past = month < today.getMonthValue()
                    || month == today.getMonthValue() && day < today.getDayOfMonth();
            return past ? today.getYear() + 1 : today.getYear();
        }

        /** An existing date close to the one said. */
        LocalDate around(LocalDate today) {
            return LocalDate.of(likelyYear(today), Math.clamp(month, 1, 12), Math.clamp(day, 1, 28));
        }
    }

    /**
     * A date that follows from today's.
     *
     * @param weekly whether a week later is meant when the time said with it is already past today
     */
    record Counted(LocalDate date, boolean weekly, List<Note> notes) implements DateSaid {}

    /** A moment that follows from now: "in 20 minutes". */
    record FromNow(Instant instant) implements DateSaid {}

    /** Numbers that are two dates: 02/11/2018. */
    record Ambiguous(LocalDate dayFirst, LocalDate monthFirst) implements DateSaid {}
}
