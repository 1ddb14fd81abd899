package org.entente.scheduler;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.entente.core.people.Jurisdiction;
import org.entente.core.schedule.Holidays;

/** The holidays of the provinces and territories as a maintained library has them. */
public final class StatutoryHolidays implements Holidays {

    /** Most federal offices are in Ontario and keep its days, except this one. */
    private static final String NOT_FEDERAL = "FAMILY_DAY";

    private final HolidayManager calendar = HolidayManager.getInstance(ManagerParameters.create("ca"));
    private final ConcurrentHashMap<Of, Set<LocalDate>> known = new ConcurrentHashMap<>();

    /** A government's year: worked out once. */
    private record Of(Jurisdiction jurisdiction, Year year) {}

    @Override
    public boolean on(Jurisdiction jurisdiction, LocalDate date) {
        return known.computeIfAbsent(new Of(jurisdiction, Year.from(date)), this::days).contains(date);
    }

    private Set<LocalDate> days(Of of) {
        return calendar.getHolidays(of.year(), region(of.jurisdiction())).stream()
                .filter(holiday -> kept(holiday, of.jurisdiction()))
                .map(Holiday::getDate).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean kept(Holiday holiday, Jurisdiction jurisdiction) {
        return jurisdiction != Jurisdiction.FEDERAL || !holiday.getPropertiesKey().endsWith(NOT_FEDERAL);
    }

    private static String region(Jurisdiction jurisdiction) {
        return switch (jurisdiction) {
            case BC, AB, SK, MB, ON, QC, NB, NS, PE, NL, YT, NT, NU -> jurisdiction.name().toLowerCase(Locale.ROOT);
            case FEDERAL, MUNICIPAL, INSTITUTE, OUTSIDE -> "on";
        };
    }
}
