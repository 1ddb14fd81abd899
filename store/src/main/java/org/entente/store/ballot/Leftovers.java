package org.entente.store.ballot;

import java.util.ArrayList;
import java.util.List;
import org.entente.store.sql.Session;

/**
 * Boxes of which the database still keeps older states: rows under an HMAC and its key, or counters one vote after the
 * other. They are gone for every query at the close, and for good once the database's own leavings are swept.
 */
public final class Leftovers {

    /** Where such rows were. */
    public static final List<String> TABLES = List.of("ballot", "took_part", "box_key", "ballot_count");

    private Leftovers() {}

    static void note(Session session, String boxId) {
        session.update("insert into leftover (box_id) values (?) on conflict do nothing", boxId);
    }

    /** The boxes whose leavings were not swept since they were closed. */
    public static List<String> of(Session session) {
        return session.list("select box_id from leftover order by box_id", row -> row.text(1));
    }

    public static void swept(Session session, List<String> boxes) {
        List<Object[]> rows = new ArrayList<>();
        boxes.forEach(box -> rows.add(new Object[]{box}));
        session.updateAll("delete from leftover where box_id = ?", rows);
    }
}
