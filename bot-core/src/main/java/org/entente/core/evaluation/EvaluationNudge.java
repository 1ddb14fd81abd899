package org.entente.core.evaluation;

import java.time.Instant;
import org.entente.core.ballot.Boxes;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.reminder.Asked;
import org.entente.core.reminder.Reminders;
import org.entente.core.schedule.Entry;
import org.entente.core.schedule.Occasion;
import org.jspecify.annotations.Nullable;

/** A day before the close: a word, once, to those who have not answered, and to nobody else. */
public final class EvaluationNudge implements Occasion {

    static final String KIND = "evaluation.nudge";

    private static final String STEP = "last.day";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable Instant come(Entry entry, Transaction record, Instant machineNow) {
        Evaluation evaluation = record.use(Evaluations.class).find(entry.subject()).orElse(null);
        Council council = record.use(Directory.class).council(entry.councilId()).orElse(null);
        if (evaluation == null || council == null || !evaluation.open()
                || !council.clock().at(machineNow).isBefore(evaluation.closesAt())) {
            return null;
        }
        for (Boxes.Seat seat : record.use(Boxes.class).missing(evaluation.boxes().getFirst())) {
            record.use(Reminders.class).ask(new Asked(council.id(), seat.personId(), EvaluationReminder.KIND,
                    evaluation.id(), STEP, evaluation.closesAt(), council.clock().at(machineNow)));
        }
        return null;
    }
}
