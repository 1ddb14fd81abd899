package org.entente.core.schedule;

import java.time.LocalDate;
import org.entente.core.people.Jurisdiction;

/** Statutory holidays: for whom a day is none for working. Weekends are not asked for. */
@FunctionalInterface
public interface Holidays {

    /** Where nobody has a holiday. */
    Holidays NONE = (jurisdiction, date) -> false;

    /** Whether the government's offices are closed by law on that day. */
    boolean on(Jurisdiction jurisdiction, LocalDate date);
}
