package org.entente.core.evaluation;

import java.time.Instant;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.schedule.Planner;
import org.entente.core.schedule.Timetable;

/** Derives again when open forms close. */
public final class EvaluationPlanning implements Planner {

    @Override
    public void plan(Council council, Transaction record, Instant machineNow) {
        record.use(Evaluations.class).open(council.id()).forEach(
                evaluation -> EvaluationSending.plan(record.use(Timetable.class), council, evaluation, machineNow));
    }
}
