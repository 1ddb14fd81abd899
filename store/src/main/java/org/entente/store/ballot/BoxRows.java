package org.entente.store.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.core.ballot.Box;
import org.entente.store.sql.Rows;
import org.entente.store.sql.Session;
import org.entente.store.sql.Table;

/** The boxes themselves, and their rolls. */
final class BoxRows {

    private static final Table<Box> BOXES = Table.of(Box.class, "box", "id");

    private final Session session;
    private final Rows<Box> rows;

    BoxRows(Session session) {
        this.session = session;
        this.rows = BOXES.in(session);
    }

    Optional<Box> find(String boxId) {
        return rows.find(boxId);
    }

    /** @throws IllegalArgumentException when there is none: a slip of ours */
    Box existing(String boxId) {
        return find(boxId).orElseThrow(() -> new IllegalArgumentException("no box " + boxId));
    }

    List<Box> overdue(String councilId, Instant now) {
        return rows.list("council_id = ? and open and closes_at < ? order by closes_at, id", councilId, now);
    }

    List<Box> open() {
        return rows.list("open order by id");
    }

    /** How many voters stand on the roll. */
    long roll(String boxId) {
        return session.number("select voters from box where id = ?", boxId);
    }

    /** For whom this person answers: the first such voter; without a roll, themselves. */
    Optional<String> voter(Box box, String personId) {
        return !box.rolled() ? Optional.of(personId)
                : session.one("select voter from box_roll where box_id = ? and person_id = ? order by voter limit 1",
                        row -> row.text(1), box.id(), personId);
    }
}
