package org.entente.store.record;

import org.entente.core.record.Records;
import org.entente.store.sql.Stores;

/** Lists the stores of this package. */
public final class RecordStores {

    private RecordStores() {}

    public static void list(Stores.Builder stores) {
        stores.add(Records.class, SqlRecords::new);
    }
}
