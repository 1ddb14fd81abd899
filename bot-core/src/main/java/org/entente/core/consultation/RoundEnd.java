package org.entente.core.consultation;

import java.time.Instant;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.Showing;
import org.entente.core.ledger.AuditLog;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.schedule.Entry;
import org.entente.core.schedule.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * Closes a round on its deadline. Later answers were refused already where they are written; this settles the cards and
 * brings the board to the end of every room.
 */
public final class RoundEnd implements Occasion {

    static final String KIND = "round.close";

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
        Council council = record.use(Directory.class).council(entry.councilId()).orElse(null);
        Round round = record.use(Rounds.class).find(entry.subject()).filter(Round::open).orElse(null);
        if (council == null || round == null) {
            return null;
        }
        if (round.takesAnswersAt(council.clock().at(machineNow))) {
            return council.clock().systemTimeOf(round.closesAt());
        }
        RoundClosing.close(record, round, round.closesAt());
        record.use(AuditLog.class).append(round.councilId(), "round.closed", round.id(), null,
                Wording.fingerprint(round), machineNow);
        record.use(Outbox.class).postEverywhere(round.councilId(), new Showing.Live(BoardView.NAME, round.id()),
                "round:" + round.id() + ":closed:" + round.closesOn());
        return null;
    }
}
