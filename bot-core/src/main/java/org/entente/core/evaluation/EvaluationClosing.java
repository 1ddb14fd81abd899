package org.entente.core.evaluation;

import java.time.Instant;
import org.entente.core.ballot.Boxes;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.Showing;
import org.entente.core.ledger.AuditLog;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Member;
import org.entente.core.people.Role;
import org.entente.core.schedule.Entry;
import org.entente.core.schedule.Occasion;
import org.entente.core.schedule.Timetable;
import org.jspecify.annotations.Nullable;

/**
 * Closes a form, on time or by hand: with its boxes goes whatever could link an answer to its giver, and those who run the
 * meetings are told the results.
 */
public final class EvaluationClosing implements Occasion {

    static final String KIND = "evaluation.close";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean exact() {
        return true;
    }

    @Override
    public @Nullable Instant come(Entry entry, Transaction record, Instant machineNow) {
        Evaluation evaluation = record.use(Evaluations.class).find(entry.subject()).orElse(null);
        Council council = record.use(Directory.class).council(entry.councilId()).orElse(null);
        if (evaluation == null || council == null || !evaluation.open()) {
            return null;
        }
        Instant closesAt = council.clock().systemTimeOf(evaluation.closesAt());
        if (closesAt.isAfter(machineNow)) {
            return closesAt;
        }
        close(record, evaluation, evaluation.closesAt(), machineNow);
        record.use(AuditLog.class).append(council.id(), "evaluation.closed", evaluation.id(), null,
                evaluation.fingerprint(), machineNow);
        return null;
    }

    /** @param at council time */
    static void close(Transaction record, Evaluation evaluation, Instant at, Instant machineNow) {
        Boxes boxes = record.use(Boxes.class);
        evaluation.boxes().forEach(boxes::close);
        Evaluation closed = record.use(Evaluations.class).update(evaluation.closed(at));
        FutureTopics.putForward(Results.of(closed, boxes), record, machineNow);
        record.use(Timetable.class).drop(KIND, evaluation.id());
        record.use(Timetable.class).drop(EvaluationNudge.KIND, evaluation.id());
        Outbox outbox = record.use(Outbox.class);
        outbox.refreshFinally(EvaluationView.NAME, evaluation.id());
        for (Member member : record.use(Directory.class).members(evaluation.councilId())) {
            if (member.role() == Role.CO_CHAIR || member.role() == Role.SECRETARIAT) {
                outbox.tell(evaluation.councilId(), member.personId(),
                        new Showing.Live(ResultsView.NAME, evaluation.id()),
                        "evaluation:results:" + evaluation.id() + ":" + member.personId());
            }
        }
    }
}
