package org.entente.core.schedule;

import java.time.LocalDate;
import java.util.List;
import org.entente.core.people.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** The days of which councils have said something themselves. */
public interface OwnDays {

    /** The kind of what happens when one is set or dropped; its subject is the date. */
    String CHANGED = "council.day";

    /** By date; on one date what is said of all first. */
    List<OwnDay> of(String councilId);

    /** Says it, in place of what was said of that day for the same people. */
    void set(String councilId, OwnDay day);

    /**
     * The list of statutory holidays holds again.
     *
     * @return whether anything was said of it
     */
    boolean drop(String councilId, LocalDate date, @Nullable Jurisdiction jurisdiction);
}
