package org.entente.core.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.WorkingHours;
import org.entente.core.time.Zone;

/**
 * Days and hours on which people of one government work: Monday to Friday, holidays excepted.
 *
 * @param zone on whose clock
 * @param hours their beginning is the time of summaries
 */
public record BusinessDays(Holidays holidays, Jurisdiction jurisdiction, Zone zone, WorkingHours hours) {

    /** Where only the days count, not the hours. */
    public BusinessDays(Holidays holidays, Jurisdiction jurisdiction, Zone zone) {
        this(holidays, jurisdiction, zone, WorkingHours.USUAL);
    }

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
        if (works(local.toLocalDate()) && local.toLocalTime().isBefore(hours.until())) {
            return local.toLocalTime().isBefore(hours.from()) ? morning(local.toLocalDate()) : moment;
        }
        return morning(onOrAfter(local.toLocalDate().plusDays(1)));
    }

    /** The beginning of a day's working hours; where the clocks skip that hour, the nearest that exists. */
    public Instant morning(LocalDate date) {
        return zone.resolve(date.atTime(hours.from())).orNearest();
    }
}
