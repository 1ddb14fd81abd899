package org.entente.core.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.core.time.NotADate.Reason;
import org.jspecify.annotations.Nullable;

/** Holds what was said against calendar and clocks: gives the date, or the reason against it with the nearest valid choices. */
final class WhenCheck {

    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final String asSaid;
    private final Instant now;
    private final Zone zone;
    private final LocalDate today;
    private final List<Note> notes = new ArrayList<>();
    private @Nullable LocalTime clockSaid;

    WhenCheck(String asSaid, Instant now, Zone zone) {
        this.asSaid = asSaid;
        this.now = now;
        this.zone = zone;
        this.today = zone.dateAt(now);
    }

    When check(WhenWords words) {
        DateSaid date = words.date();
        TimeSaid time = words.time();
        clockSaid = time == null ? null : time.onClock();
        return switch (date) {
            case DateSaid.FromNow fromNow -> moment(zone.localAt(fromNow.instant()), fromNow.instant());
            case DateSaid.Ambiguous two ->
                    refused(Reason.AMBIGUOUS_DATE, null, List.of(suggest(two.dayFirst()), suggest(two.monthFirst())));
            case DateSaid.OnCalendar calendar -> onCalendar(calendar, time, words);
            case DateSaid.Counted counted -> {
                notes.addAll(counted.notes());
                yield DateParts.isYear(counted.date().getYear())
                        ? timed(counted.weekly() ? notYetPast(counted.date(), 7) : counted.date(), time, words)
                        : NotADate.unreadable(asSaid);
            }
            case null -> time == null ? NotADate.unreadable(asSaid) : timed(notYetPast(today, 1), time, words);
        };
    }

    /** The date, or the one some days later when its time of day is past already. */
    private LocalDate notYetPast(LocalDate date, int days) {
        LocalTime said = clockSaid;
        if (said == null || !date.equals(today)
                || !said.isBefore(zone.localAt(now).toLocalTime().truncatedTo(ChronoUnit.MINUTES))) {
            return date;
        }
        LocalDate later = date.plusDays(days);
        notes.add(new Note.DayAssumed(later));
        return later;
    }

    private When onCalendar(DateSaid.OnCalendar said, @Nullable TimeSaid time, WhenWords words) {
        Integer year = said.year();
        if (said.month() < 1 || said.month() > 12) {
            return refused(Reason.NO_SUCH_DATE, null, swapped(said));
        }
        int likelyYear = said.likelyYear(today);
        YearMonth month = YearMonth.of(likelyYear, said.month());
        if (!month.isValidDay(said.day())) {
            return refused(Reason.NO_SUCH_DATE, null, nearest(month, said, year));
        }
        LocalDate date = month.atDay(said.day());
        DayOfWeek weekday = said.weekday();
        if (weekday != null && date.getDayOfWeek() != weekday) {
            return refused(Reason.WEEKDAY_DISAGREES, date, agreeing(date, weekday, year));
        }
        if (year == null) {
            notes.add(new Note.YearAssumed(likelyYear));
        }
        return timed(date, time, words);
    }

    private List<Suggestion> swapped(DateSaid.OnCalendar said) {
        try {
            return said.year() == null ? List.of()
                    : List.of(suggest(LocalDate.of(said.year(), said.day(), said.month())));
        } catch (DateTimeException neitherWay) {
            return List.of();
        }
    }

    private List<Suggestion> nearest(YearMonth month, DateSaid.OnCalendar said, @Nullable Integer year) {
        if (said.day() == 0) {
            return List.of(suggest(month.atDay(1)));
        }
        List<Suggestion> nearest = new ArrayList<>();
        nearest.add(suggest(month.atEndOfMonth()));
        nearest.add(suggest(month.plusMonths(1).atDay(1)));
        if (year == null && said.month() == 2 && said.day() == 29) {
            nearest.add(suggest(nextLeapDay(month.getYear())));
        }
        return nearest;
    }

    private static LocalDate nextLeapDay(int year) {
        int leap = year;
        while (!MonthDay.of(2, 29).isValidYear(leap)) {
            leap++;
        }
        return LocalDate.of(leap, 2, 29);
    }

    /** The date itself, the nearest such weekday, and without a year the neighbouring years in which date and weekday agree. */
    private List<Suggestion> agreeing(LocalDate date, DayOfWeek weekday, @Nullable Integer year) {
        LocalDate before = date.with(TemporalAdjusters.previous(weekday));
        LocalDate after = date.with(TemporalAdjusters.next(weekday));
        boolean beforeIsNearer = ChronoUnit.DAYS.between(before, date) < ChronoUnit.DAYS.between(date, after);
        Stream<LocalDate> near = Stream.of(date, beforeIsNearer ? before : after);
        Stream<LocalDate> otherYears = year != null
                ? Stream.empty()
                : Stream.of(date.minusYears(1), date.plusYears(1)).filter(other -> other.getDayOfWeek() == weekday);
        return Stream.concat(near, otherYears).sorted().map(this::suggest).toList();
    }

    private When timed(LocalDate date, @Nullable TimeSaid time, WhenWords words) {
        if (time == null) {
            return new When.Read(date, null, zone, null, asSaid, notes);
        }
        return switch (time.kind()) {
            case CLOCK -> resolved(date.atTime(time.hour(), time.minute(), time.second()), words);
            case MIDNIGHT -> {
                notes.add(new Note.MidnightEndsTheDay(date));
                yield resolved(date.plusDays(1).atTime(LocalTime.MIDNIGHT), words);
            }
            case END_OF_DAY -> {
                boolean over = date.equals(today) && !zone.localAt(now).toLocalTime().isBefore(CLOSE_OF_BUSINESS);
                LocalTime end = over ? LAST_MINUTE : CLOSE_OF_BUSINESS;
                notes.add(new Note.TimeAssumed(end));
                yield resolved(date.atTime(end), words);
            }
            case MORNING_OR_AFTERNOON -> {
                LocalTime morning = LocalTime.of(time.hour(), time.minute());
                yield refused(Reason.AMBIGUOUS_HOUR, date,
                        List.of(suggest(date.atTime(morning.plusHours(12))), suggest(date.atTime(morning))));
            }
            case IMPOSSIBLE -> refused(Reason.NO_SUCH_HOUR, date, List.of(suggest(date)));
        };
    }

    private When resolved(LocalDateTime local, WhenWords words) {
        return switch (zone.resolve(local)) {
            case Resolved.Exact exact -> moment(local, named(exact.instant(), words));
            case Resolved.Skipped skipped ->
                    refused(Reason.HOUR_SKIPPED, local.toLocalDate(),
                            List.of(suggest(skipped.before()), suggest(skipped.after())));
            case Resolved.Twice twice -> moment(local, oneOf(twice, words.zone()));
        };
    }

    /** In the hour that happens twice the typed standard or daylight says which one is meant. */
    private Instant oneOf(Resolved.Twice twice, @Nullable NamedZone named) {
        NamedZone.Claim claim = named == null ? NamedZone.Claim.NONE : named.claim();
        if (claim == NamedZone.Claim.NONE) {
            notes.add(new Note.HappensTwice(twice.earlier(), twice.later()));
        }
        return claim == NamedZone.Claim.STANDARD ? twice.later() : twice.earlier();
    }

    private Instant named(Instant instant, WhenWords words) {
        NamedZone named = words.zone();
        if (named != null && named.claim() != NamedZone.Claim.NONE) {
            boolean daylight = named.claim() == NamedZone.Claim.DAYLIGHT;
            if (daylight != zone.daylight(instant)) {
                notes.add(new Note.OtherZoneName(words.zoneTyped(), zone, instant));
            }
        }
        return instant;
    }

    private When moment(LocalDateTime local, Instant instant) {
        return new When.Read(local.toLocalDate(), local.toLocalTime(), zone, instant, asSaid, notes);
    }

    private NotADate refused(Reason reason, @Nullable LocalDate date, List<Suggestion> suggestions) {
        return new NotADate(reason, asSaid, date, suggestions);
    }

    /** Another date, with the time of day that was said. */
    private Suggestion suggest(LocalDate date) {
        return new Suggestion(date, clockSaid, zone);
    }

    private Suggestion suggest(LocalDateTime local) {
        return new Suggestion(local.toLocalDate(), local.toLocalTime(), zone);
    }
}
