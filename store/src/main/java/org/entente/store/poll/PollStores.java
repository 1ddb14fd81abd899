package org.entente.store.poll;

import org.entente.core.poll.Polls;
import org.entente.store.sql.Stores;

/** What this package keeps. */
public final class PollStores {

    private PollStores() {}

    public static void list(Stores.Builder stores) {
        stores.add(Polls.class, SqlPolls::new);
    }
}
