package org.entente.core.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.entente.core.people.Jurisdiction;
import org.entente.core.time.Zone;

/**
 * Days and hours on which people of one government work: Monday to Friday from 9:00 to 17:00 on their own clock, holidays
 * excepted.
 *
 * @param zone on whose clock
 */
public record BusinessDays(Holidays holidays, Jurisdiction jurisdiction, Zone zone) {

    /** When the working day begins: the time of summaries. */
    public static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    public boolean works(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.on(jurisdiction, date);
    }

    /** This day, or the first business day after it. */
    public LocalDate onOrAfter(LocalDate date) {
        LocalDate day = date;
        while (!works(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The business day that comes so many business days after a day. */
    public LocalDate after(LocalDate date, int businessDays) {
        LocalDate day = date;
        for (int i = 0; i < businessDays; i++) {
            day = onOrAfter(day.plusDays(1));
        }
        return day;
    }

    /** This moment where it falls into working hours, else the beginning of the next ones. */
    public Instant nextHours(Instant moment) {
        LocalDateTime local = zone.localAt(moment);
        if (works(local.toLocalDate()) && local.toLocalTime().isBefore(EVENING)) {
            return local.toLocalTime().isBefore(MORNING) ? morning(local.toLocalDate()) : moment;
        }
        return morning(onOrAfter(local.toLocalDate().plusDays(1)));
    }

    /** The beginning of a day's working hours; where the clocks skip that hour, the nearest that exists. */
    public Instant morning(LocalDate date) {
        return zone.resolve(date.atTime(MORNING)).orNearest();
    }
}
