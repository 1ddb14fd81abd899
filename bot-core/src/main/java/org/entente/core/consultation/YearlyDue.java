package org.entente.core.consultation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A day of the year by which a recurring round is due, and the month for which it is asked: due in July for September
 * (I-01).
 *
 * @param forMonth 1 to 12, or 0 when it is for no month
 */
public record YearlyDue(int month, int day, int forMonth) {

    public YearlyDue {
        MonthDay.of(month, day);
        if (forMonth < 0 || forMonth > 12) {
            throw new IllegalArgumentException("no month " + forMonth);
        }
    }

    /** In a year without February 29, the day before. */
    LocalDate in(int year) {
        return MonthDay.of(month, day).atYear(year);
    }

    /** The first one after a day. */
    LocalDate after(LocalDate date) {
        LocalDate here = in(date.getYear());
        return here.isAfter(date) ? here : in(date.getYear() + 1);
    }

    /** The month that it is for when it is due on this day: December's round is for February of the next year. */
    Optional<YearMonth> month(LocalDate due) {
        if (forMonth == 0) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.of(due.getYear(), forMonth);
        return Optional.of(forMonth < due.getMonthValue() ? month.plusYears(1) : month);
    }
}
