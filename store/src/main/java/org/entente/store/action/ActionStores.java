package org.entente.store.action;

import org.entente.core.action.Actions;
import org.entente.store.sql.Stores;

/** Lists the stores of this package. */
public final class ActionStores {

    private ActionStores() {}

    public static void list(Stores.Builder stores) {
        stores.add(Actions.class, SqlActions::new);
    }
}
