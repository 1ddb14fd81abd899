package org.entente.store.ballot;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.ballot.Box;
import org.entente.core.ballot.Box.Secrecy;
import org.entente.core.ledger.Fingerprint;
import org.entente.store.audit.Entry;
import org.entente.store.sql.Row;
import org.entente.store.sql.Session;
import org.jspecify.annotations.Nullable;

/** Moves answers into the counters in groups, and gives an audit entry for each named one. */
public final class Folding {

    private final Session session;

    public Folding(Session session) {
        this.session = session;
    }

    /** An answer that the counters do not know yet. */
    private record Dirty(String voter, @Nullable String personId, @Nullable String choices, @Nullable String comment,
            @Nullable Instant at, @Nullable String counted) {

        static Dirty read(Row row) throws SQLException {
            return new Dirty(row.text(1), row.textOrNull(2), row.textOrNull(3), row.textOrNull(4),
                    row.instantOrNull(5), row.textOrNull(6));
        }

        Entry entry(Box box, String id, Instant now) {
            String choices = this.choices;
            String comment = this.comment;
            return new Entry(id, box.councilId(), choices == null ? "ballot.withdrawn" : "ballot.cast", box.id(),
                    personId, Fingerprint.of(box.id(), voter, choices == null ? "" : choices,
                            comment == null ? "" : comment, String.valueOf(at)),
                    now);
        }
    }

    /** Boxes that have something to fold. */
    public static List<String> waiting(Session session, int most) {
        return session.list("select distinct box_id from ballot where dirty limit ?", row -> row.text(1), most);
    }

    /** What was folded. */
    public record Folded(int ballots, List<Entry> entries) {}

    /**
     * Folds at most so many answers of one box. Its close is kept out meanwhile; voters are not. A box that is being
     * closed is left to its close: that waits for the sealer, so the sealer must never wait for it.
     */
    public Folded fold(String boxId, int most) {
        if (!session.tryLockShared(boxId)) {
            return new Folded(0, List.of());
        }
        Box box = new BoxRows(session).existing(boxId);
        List<Dirty> dirty = session.list("select voter, person_id, choices, comment, at, counted from ballot"
                + " where box_id = ? and dirty order by voter limit ?" + session.dialect().skipLocked(), Dirty::read,
                boxId, most);
        Tally tally = new Tally();
        List<Object[]> folded = new ArrayList<>();
        List<Object[]> gone = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (Dirty one : dirty) {
            tally.change(one.counted(), one.choices());
            (one.choices() == null ? gone : folded).add(new Object[]{boxId, one.voter()});
            if (box.secrecy() == Secrecy.NAMED) {
                entries.add(one.entry(box, session.nextId(), session.now()));
            }
        }
        session.updateAll("update ballot set counted = choices, dirty = false where box_id = ? and voter = ?", folded);
        session.updateAll("delete from ballot where box_id = ? and voter = ?", gone);
        add(boxId, tally);
        return new Folded(dirty.size(), entries);
    }

    private void add(String boxId, Tally tally) {
        List<Object[]> rows = new ArrayList<>();
        tally.numbers().forEach((choice, n) -> rows.add(new Object[]{n, boxId, choice}));
        session.updateAll("update ballot_count set n = n + ? where box_id = ? and choice = ?", rows);
    }
}
