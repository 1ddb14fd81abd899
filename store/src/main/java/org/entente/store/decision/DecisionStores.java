package org.entente.store.decision;

import org.entente.core.decision.Motions;
import org.entente.store.sql.Stores;

/** The stores of this package. */
public final class DecisionStores {

    private DecisionStores() {}

    public static void list(Stores.Builder stores) {
        stores.add(Motions.class, SqlMotions::new);
    }
}
