package org.entente.store.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.ledger.Trace;
import org.entente.store.sql.Micros;
import org.entente.store.sql.Null;
import org.entente.store.sql.Row;
import org.entente.store.sql.Session;

/** Puts entries at the end of their council's chain. Only one sealer at a time may do it. */
public final class AuditChain {

    /** Held by whoever puts entries into a chain. */
    public static final String LOCK = "sealer";
    private static final int AT_ONCE = 500;

    private final Session session;
    private final ChainHash hash = new ChainHash();
    private final Map<String, Trace> heads = new HashMap<>();

    public AuditChain(Session session) {
        this.session = session;
    }

    /** The end of a council's chain. */
    static Trace head(Session session, String councilId) {
        return session.one("select seq, hash from audit where council_id = ? order by seq desc limit 1",
                row -> new Trace(row.number(1), row.text(2)), councilId).orElse(new Trace(0, ChainHash.START));
    }

    /** Chains at most so many of the rows that wait; returns how many. */
    public int sealWaiting(int most) {
        List<Entry> waiting = session.list("select id, council_id, kind, subject, actor_id, fingerprint, at"
                + " from audit_waiting order by id limit ?", AuditChain::read, most);
        append(waiting);
        List<Object[]> sealed = new ArrayList<>();
        waiting.forEach(entry -> sealed.add(new Object[]{entry.id()}));
        session.updateAll("delete from audit_waiting where id = ?", sealed);
        return waiting.size();
    }

    /** Chains all that waits and gives the end of this council's chain. */
    Trace seal(String councilId) {
        session.lock(LOCK);
        int sealed;
        do {
            sealed = sealWaiting(AT_ONCE);
        } while (sealed == AT_ONCE);
        return head(session, councilId);
    }

    private static Entry read(Row row) throws SQLException {
        return new Entry(row.text(1), row.text(2), row.text(3), row.text(4), row.textOrNull(5), row.text(6),
                row.instant(7));
    }

    public void append(List<Entry> entries) {
        List<Object[]> rows = new ArrayList<>();
        for (Entry entry : entries) {
            Trace before = heads.computeIfAbsent(entry.councilId(), council -> head(session, council));
            long micros = Micros.of(entry.at());
            Trace next = new Trace(before.seq() + 1, hash.of(before.hash(), before.seq() + 1, entry, micros));
            heads.put(entry.councilId(), next);
            String actor = entry.actorId();
            rows.add(new Object[]{entry.councilId(), next.seq(), entry.id(), entry.kind(), entry.subject(),
                    actor == null ? Null.TEXT : actor, entry.fingerprint(), micros, next.hash()});
        }
        session.updateAll("insert into audit (council_id, seq, id, kind, subject, actor_id, fingerprint, at, hash)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }
}
