package org.entente.core.schedule;

import java.time.Instant;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;

/**
 * Derives a feature's entries of one council from the record again: when the council's clock is moved, when zone rules
 * changed, and once for a record that is older than the timetable.
 */
@FunctionalInterface
public interface Planner {

    void plan(Council council, Transaction record, Instant machineNow);
}
