package org.entente.store.audit;

import org.entente.core.ledger.AuditLog;
import org.entente.store.sql.Stores;

/** Lists the stores of this package. */
public final class AuditStores {

    private AuditStores() {}

    public static void list(Stores.Builder stores) {
        stores.add(AuditLog.class, SqlAuditLog::new);
    }
}
