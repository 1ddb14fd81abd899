package org.entente.core.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Dates that follow from today: "tomorrow", "next Friday", "fin du mois". */
final class RelativeDates {

    private enum Period {
        WEEK,
        NEXT_WEEK,
        MONTH,
        NEXT_MONTH,
        YEAR
    }

    private static final Phrases<Period> ENDS = new Phrases<Period>()
            .with(Period.WEEK, "end of week", "end of the week", "end of this week", "fin de la semaine",
                    "fin de cette semaine")
            .with(Period.WEEK, "this week", "cette semaine")
            .with(Period.NEXT_WEEK, "end of next week", "fin de la semaine prochaine")
            .with(Period.MONTH, "end of month", "end of the month", "end of this month", "month end", "month-end",
                    "this month")
            .with(Period.MONTH, "fin du mois", "fin de mois", "fin de ce mois", "fin du mois-ci", "ce mois-ci",
                    "ce mois")
            .with(Period.NEXT_MONTH, "end of next month", "fin du mois prochain")
            .with(Period.YEAR, "end of year", "end of the year", "end of this year", "year end", "year-end")
            .with(Period.YEAR, "fin de l’année", "fin d’année", "fin de cette année");

    private static final Phrases<Period> NEXT = new Phrases<Period>()
            .with(Period.NEXT_WEEK, "next week", "la semaine prochaine", "semaine prochaine")
            .with(Period.NEXT_MONTH, "next month", "le mois prochain", "mois prochain");

    private static final Phrases<Boolean> WEEK_AFTER = new Phrases<Boolean>().with(true, "next week", "of next week",
            "de la semaine prochaine", "la semaine prochaine");

    private final Cursor cursor;
    private final LocalDate today;
    private final DateParts parts;
    private final Amounts amounts;

    RelativeDates(Cursor cursor, Instant now, LocalDate today) {
        this.cursor = cursor;
        this.today = today;
        this.parts = new DateParts(cursor);
        this.amounts = new Amounts(cursor, now, today);
    }

    /** Takes the relative date that stands here; null when none does (what was taken must then be put back). */
    @Nullable
    DateSaid read() {
        int from = cursor.position();
        List<Supplier<@Nullable DateSaid>> forms = List.of(this::daysFromToday, amounts::read, this::endOf,
                this::nextPeriod, this::weekday, this::dayAlone);
        for (Supplier<@Nullable DateSaid> form : forms) {
            DateSaid said = form.get();
            if (said != null) {
                return said;
            }
            cursor.backTo(from);
        }
        return null;
    }

    private @Nullable DateSaid daysFromToday() {
        Integer days = cursor.take(Vocabulary.DAYS_FROM_TODAY);
        return days == null ? null : exactly(today.plusDays(days));
    }

    private @Nullable DateSaid endOf() {
        cursor.takeAny("the", "la");
        Period end = cursor.take(ENDS);
        if (end == null) {
            return endOfNamedMonth();
        }
        return switch (end) {
            case WEEK -> about(endOfWeek(today));
            case NEXT_WEEK -> about(endOfWeek(today).plusWeeks(1));
            case MONTH -> exactly(today.with(TemporalAdjusters.lastDayOfMonth()));
            case NEXT_MONTH -> exactly(YearMonth.from(today).plusMonths(1).atEndOfMonth());
            case YEAR -> exactly(today.with(TemporalAdjusters.lastDayOfYear()));
        };
    }

    /** "end of February", "fin février 2019", "la fin du mois de mars". */
    private @Nullable DateSaid endOfNamedMonth() {
        if (!cursor.takeAny("end", "fin")) {
            return null;
        }
        if (cursor.peek().is("du") && cursor.peek(1).is("mois")) {
            cursor.skip(2);
        }
        if (!cursor.takeAny("of", "de") && cursor.peek().is("d") && cursor.peek(1).is("'")) {
            cursor.skip(2);
        }
        Month month = parts.month();
        if (month == null) {
            return null;
        }
        Integer year = parts.year();
        if (year != null) {
            return exactly(YearMonth.of(year, month).atEndOfMonth());
        }
        YearMonth next = nextMonth(month, today);
        return new DateSaid.Counted(next.atEndOfMonth(), false, List.of(new Note.YearAssumed(next.getYear())));
    }

    /** This month when it has that name, else the next one that has. */
    static YearMonth nextMonth(Month month, LocalDate today) {
        int year = month.getValue() < today.getMonthValue() ? today.getYear() + 1 : today.getYear();
        return YearMonth.of(year, month);
    }

    private @Nullable DateSaid nextPeriod() {
        Period next = cursor.take(NEXT);
        if (next == null) {
            return null;
        }
        return about(next == Period.NEXT_WEEK ? today.plusWeeks(1) : today.plusMonths(1));
    }

    private @Nullable DateSaid weekday() {
        boolean on = cursor.takeAny("on", "le", "this", "ce");
        boolean next = cursor.takeAny("next", "prochain");
        boolean last = !next && cursor.take("last");
        DayOfWeek plain = cursor.take(Vocabulary.PLAIN_WEEKDAYS);
        DayOfWeek day = plain == null ? cursor.take(Vocabulary.SHORT_WEEKDAYS) : plain;
        if (day == null) {
            return null;
        }
        boolean dotted = parts.fullStop();
        if (cursor.take(WEEK_AFTER) != null) {
            LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            return exactly(monday.with(TemporalAdjusters.nextOrSame(day)));
        }
        next |= cursor.takeAny("prochain", "suivant");
        last |= cursor.takeAny("dernier", "passe");
        if (next || last) {
            return exactly(today.with(next ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day)));
        }
        boolean meant = plain != null || on || dotted;
        return meant ? new DateSaid.Counted(today.with(TemporalAdjusters.nextOrSame(day)), true, List.of()) : null;
    }

    /** "the 15th", "le 15", where nothing follows: else it is a count of something. */
    private @Nullable DateSaid dayAlone() {
        boolean french = cursor.take("le") || isOneOf(cursor.peek(-1), "le", "au", "du");
        if (!french && !cursor.take("the") && !cursor.peek(-1).is("the")) {
            return null;
        }
        boolean ordinal = cursor.peek(1).glued();
        int day = parts.dayOfMonth();
        if (day < 1 || day > 31 || !cursor.onlyEndLeft() || !french && !ordinal) {
            return null;
        }
        YearMonth month = YearMonth.from(today);
        while (!month.isValidDay(day) || month.atDay(day).isBefore(today)) {
            month = month.plusMonths(1);
        }
        return exactly(month.atDay(day));
    }

    private static boolean isOneOf(Token token, String... words) {
        return List.of(words).contains(token.text());
    }

    /** Friday: the last day on which people still work. */
    private static LocalDate endOfWeek(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    }

    private static DateSaid exactly(LocalDate date) {
        return new DateSaid.Counted(date, false, List.of());
    }

    private static DateSaid about(LocalDate date) {
        return new DateSaid.Counted(date, false, List.of(new Note.DayAssumed(date)));
    }
}
