package org.entente.store.forward;

import org.entente.core.forward.ForwardTopics;
import org.entente.store.sql.Stores;

/** What this package keeps. */
public final class ForwardStores {

    private ForwardStores() {}

    public static void list(Stores.Builder stores) {
        stores.add(ForwardTopics.class, SqlForwardTopics::new);
    }
}
