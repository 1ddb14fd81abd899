package org.entente.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Amounts of time counted from now: "in 3 days", "dans une demi-heure", "2 weeks from now". Days keep to the calendar, hours to the clock. */
final class Amounts {

    private enum Unit {
        MINUTES,
        HOURS,
        DAYS,
        WEEKS,
        MONTHS,
        YEARS
    }

    private static final Phrases<Unit> UNITS = new Phrases<Unit>()
            .with(Unit.MINUTES, "minute", "minutes", "min", "mins", "mn")
            .with(Unit.HOURS, "hour", "hours", "hr", "hrs", "h", "heure", "heures")
            .with(Unit.DAYS, "day", "days", "jour", "jours", "j", "d")
            .with(Unit.WEEKS, "week", "weeks", "wk", "wks", "semaine", "semaines", "sem")
            .with(Unit.MONTHS, "month", "months", "mois")
            .with(Unit.YEARS, "year", "years", "an", "ans", "année", "années");

    private static final Phrases<Integer> NUMBERS = new Phrases<Integer>()
            .with(1, "a", "an", "one", "un", "une")
            .with(2, "two", "deux", "a couple of")
            .with(3, "three", "trois")
            .with(4, "four", "quatre")
            .with(5, "five", "cinq")
            .with(6, "six")
            .with(7, "seven", "sept")
            .with(8, "eight", "huit")
            .with(9, "nine", "neuf")
            .with(10, "ten", "dix")
            .with(11, "eleven", "onze")
            .with(12, "twelve", "douze")
            .with(15, "fifteen", "quinze")
            .with(20, "twenty", "vingt")
            .with(30, "thirty", "trente")
            .with(45, "forty-five", "quarante-cinq")
            .with(60, "sixty", "soixante")
            .with(90, "ninety", "quatre-vingt-dix");

    private static final Phrases<Integer> MINUTES = new Phrases<Integer>()
            .with(30, "half an hour", "a half hour", "une demi-heure", "demi-heure", "une demie heure")
            .with(90, "an hour and a half", "one hour and a half", "une heure et demie");

    private static final Phrases<Boolean> BEFORE = new Phrases<Boolean>().with(true, "in", "in the next", "within",
            "within the next", "dans", "dans les", "d’ici", "d’ici à", "au bout de");

    private static final Phrases<Boolean> BEHIND = new Phrases<Boolean>().with(true, "from now", "from today",
            "plus tard", "later");

    private final Cursor cursor;
    private final Instant now;
    private final LocalDate today;

    Amounts(Cursor cursor, Instant now, LocalDate today) {
        this.cursor = cursor;
        this.now = now;
        this.today = today;
    }

    /** Takes an amount that says from when it counts; null when none stands here (what was taken must then be put back). */
    @Nullable
    DateSaid read() {
        boolean introduced = cursor.take(BEFORE) != null;
        DateSaid said = amount();
        boolean followed = said != null && !introduced && cursor.take(BEHIND) != null;
        return introduced || followed ? said : null;
    }

    private @Nullable DateSaid amount() {
        Integer minutes = cursor.take(MINUTES);
        if (minutes != null) {
            return inMinutes(minutes);
        }
        int count = count();
        Unit unit = count < 0 ? null : cursor.take(UNITS);
        return switch (unit) {
            case null -> null;
            case MINUTES -> inMinutes(count);
            case HOURS -> inMinutes(count * 60L + minutesBehind());
            case DAYS -> on(today.plusDays(count));
            case WEEKS -> on(today.plusWeeks(count));
            case MONTHS -> on(today.plusMonths(count));
            case YEARS -> on(today.plusYears(count));
        };
    }

    /** The minutes of "1 h 30"; 0 when none are said. */
    private int minutesBehind() {
        int minutes = cursor.peek().text().length() == 2 ? cursor.number(2) : -1;
        if (minutes < 0 || minutes > 59) {
            return 0;
        }
        cursor.skip(1);
        cursor.takeAny("min", "minutes");
        return minutes;
    }

    private int count() {
        Integer word = cursor.take(NUMBERS);
        if (word != null) {
            return word;
        }
        int number = cursor.number(4);
        if (number >= 0) {
            cursor.skip(1);
        }
        return number;
    }

    private DateSaid inMinutes(long minutes) {
        return new DateSaid.FromNow(now.truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(minutes)));
    }

    private static DateSaid on(LocalDate date) {
        return new DateSaid.Counted(date, false, List.of());
    }
}
