package org.entente.store.consultation;

import org.entente.core.consultation.Rounds;
import org.entente.store.sql.Stores;

/** What this package keeps. */
public final class ConsultationStores {

    private ConsultationStores() {}

    public static void list(Stores.Builder stores) {
        stores.add(Rounds.class, SqlRounds::new);
    }
}
