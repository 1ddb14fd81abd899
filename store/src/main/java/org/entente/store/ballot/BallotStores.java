package org.entente.store.ballot;

import org.entente.core.ballot.Boxes;
import org.entente.store.sql.Stores;

/** Lists the stores of this package. */
public final class BallotStores {

    private BallotStores() {}

    public static void list(Stores.Builder stores) {
        stores.add(Boxes.class, SqlBoxes::new);
    }
}
