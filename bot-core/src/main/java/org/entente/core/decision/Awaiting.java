package org.entente.core.decision;

import java.util.List;
import org.entente.core.ballot.Boxes;
import org.entente.core.ledger.Transaction;

/** The open motions that a person may answer and has not. */
public final class Awaiting {

    private Awaiting() {}

    public static List<Motion> of(Transaction record, String councilId, String personId) {
        Boxes boxes = record.use(Boxes.class);
        return record.use(Motions.class).undecided(councilId).stream()
                .filter(motion -> motion.state() == Motion.State.OPEN && motion.opening() != null)
                .filter(motion -> boxes.missing(motion.opening() == null ? "" : motion.opening().boxId()).stream()
                        .anyMatch(seat -> seat.personId().equals(personId)))
                .toList();
    }
}
