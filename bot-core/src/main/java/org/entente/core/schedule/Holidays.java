package org.entente.core.schedule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.entente.core.people.Jurisdiction;

/** Statutory holidays: for whom a day is none for working. Weekends are not asked for. */
@FunctionalInterface
public interface Holidays {

    /** Where nobody has a holiday. */
    Holidays NONE = (jurisdiction, date) -> false;

    /** Whether the government's offices are closed by law on that day. */
    boolean on(Jurisdiction jurisdiction, LocalDate date);

    /** The same, except on days of which a council has said something itself; first of one jurisdiction, then of all. */
    default Holidays except(List<OwnDay> own) {
        return own.isEmpty() ? this : (jurisdiction, date) -> own.stream()
                .filter(day -> day.date().equals(date)
                        && (day.jurisdiction() == null || day.jurisdiction() == jurisdiction))
                .min(Comparator.comparing(day -> day.jurisdiction() == null)).map(OwnDay::holiday)
                .orElseGet(() -> on(jurisdiction, date));
    }
}
