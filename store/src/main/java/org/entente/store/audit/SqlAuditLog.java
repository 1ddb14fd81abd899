package org.entente.store.audit;

import java.time.Instant;
import org.entente.core.ledger.AuditLog;
import org.entente.core.ledger.Trace;
import org.entente.store.sql.Null;
import org.entente.store.sql.Session;
import org.jspecify.annotations.Nullable;

/** Only adds a row; {@link AuditChain} puts it in its place. */
final class SqlAuditLog implements AuditLog {

    private final Session session;

    SqlAuditLog(Session session) {
        this.session = session;
    }

    @Override
    public void append(String councilId, String kind, String subject, @Nullable String actorId, String fingerprint,
            Instant at) {
        session.update(
                "insert into audit_waiting (id, council_id, kind, subject, actor_id, fingerprint, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                session.nextId(), councilId, kind, subject, actorId == null ? Null.TEXT : actorId, fingerprint, at);
    }

    @Override
    public Trace seal(String councilId) {
        return new AuditChain(session).seal(councilId);
    }
}
