package org.entente.core.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Dates by the calendar, as both languages write them: numbers, day and month in either order, weekdays before them. */
final class DateGrammar {

    private final Cursor cursor;
    private final DateParts parts;
    private final RelativeDates relative;

    DateGrammar(Cursor cursor, Instant now, LocalDate today) {
        this.cursor = cursor;
        this.parts = new DateParts(cursor);
        this.relative = new RelativeDates(cursor, now, today);
    }

    /** Takes the date that stands here; null, with nothing taken, when none does. */
    @Nullable
    DateSaid read() {
        DateSaid said = first(this::calendar);
        return said == null ? first(relative::read) : said;
    }

    private @Nullable DateSaid first(Supplier<@Nullable DateSaid> form) {
        int from = cursor.position();
        DateSaid said = form.get();
        if (said == null) {
            cursor.backTo(from);
        }
        return said;
    }

    private @Nullable DateSaid calendar() {
        cursor.take("on");
        article();
        DayOfWeek weekday = weekday();
        if (weekday != null) {
            cursor.take(",");
            article();
        }
        DateSaid numbers = first(() -> numeric(weekday));
        if (numbers != null) {
            return numbers;
        }
        DateSaid dayFirst = first(() -> dayFirst(weekday));
        return dayFirst == null ? first(() -> monthFirst(weekday)) : dayFirst;
    }

    private void article() {
        cursor.takeAny("le", "the");
    }

    private @Nullable DayOfWeek weekday() {
        DayOfWeek weekday = cursor.take(Vocabulary.PLAIN_WEEKDAYS);
        if (weekday == null) {
            weekday = cursor.take(Vocabulary.SHORT_WEEKDAYS);
        }
        if (weekday != null) {
            parts.fullStop();
        }
        return weekday;
    }

    /** "2018-11-02", "2/11/2018": the year first is year, month, day; the year last may be either order. */
    private @Nullable DateSaid numeric(@Nullable DayOfWeek weekday) {
        int first = cursor.number(4);
        String separator = cursor.peek(1).text();
        boolean numbers = first >= 0 && (separator.equals("-") || separator.equals("/") || separator.equals("."));
        if (!numbers || !cursor.peek(2).isNumber() || !cursor.peek(3).is(separator) || !cursor.peek(4).isNumber()) {
            return null;
        }
        int firstDigits = cursor.peek().text().length();
        cursor.skip(2);
        int second = cursor.number(2);
        cursor.skip(2);
        int lastDigits = cursor.peek().text().length();
        int last = cursor.number(4);
        cursor.skip(1);
        if (second < 0 || last < 0) {
            return null;
        }
        if (firstDigits == 4 && lastDigits <= 2 && DateParts.isYear(first)) {
            return new DateSaid.OnCalendar(weekday, first, second, last);
        }
        return firstDigits <= 2 && lastDigits == 4 && DateParts.isYear(last) ? yearLast(weekday, first, second, last)
                : null;
    }

    private static DateSaid yearLast(@Nullable DayOfWeek weekday, int first, int second, int year) {
        if (first > 12 || first == second || second == 0) {
            return new DateSaid.OnCalendar(weekday, year, second, first);
        }
        if (second > 12 || first == 0) {
            return new DateSaid.OnCalendar(weekday, year, first, second);
        }
        LocalDate dayFirst = LocalDate.of(year, second, first);
        LocalDate monthFirst = LocalDate.of(year, first, second);
        if (weekday != null && (dayFirst.getDayOfWeek() == weekday) != (monthFirst.getDayOfWeek() == weekday)) {
            LocalDate meant = dayFirst.getDayOfWeek() == weekday ? dayFirst : monthFirst;
            return new DateSaid.OnCalendar(weekday, year, meant.getMonthValue(), meant.getDayOfMonth());
        }
        return new DateSaid.Ambiguous(dayFirst, monthFirst);
    }

    private @Nullable DateSaid dayFirst(@Nullable DayOfWeek weekday) {
        int day = parts.dayOfMonth();
        if (day < 0) {
            return null;
        }
        if (!cursor.takeAny("of", "de") && cursor.peek().is("d") && cursor.peek(1).is("'")) {
            cursor.skip(2);
        }
        boolean hyphen = cursor.peek().glued() && cursor.peek(1).glued() && cursor.take("-");
        Month month = parts.month();
        if (month == null) {
            return null;
        }
        if (hyphen) {
            cursor.take("-");
        }
        return onCalendar(weekday, month, day);
    }

    private @Nullable DateSaid monthFirst(@Nullable DayOfWeek weekday) {
        Month month = parts.month();
        if (month == null) {
            return null;
        }
        int day = parts.dayOfMonth();
        return day < 0 || cursor.peek().is("h") ? null : onCalendar(weekday, month, day);
    }

    /** Behind day and month: the year, or "prochain", which says no more than that none is needed. */
    private DateSaid onCalendar(@Nullable DayOfWeek weekday, Month month, int day) {
        Integer year = parts.year();
        if (year == null) {
            cursor.take("prochain");
        }
        return new DateSaid.OnCalendar(weekday, year, month.getValue(), day);
    }
}
