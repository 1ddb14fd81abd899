package org.entente.store.board;

import org.entente.core.board.BoardLinks;
import org.entente.store.sql.Stores;

/** What this package keeps. */
public final class BoardStores {

    private BoardStores() {}

    public static void list(Stores.Builder stores) {
        stores.add(BoardLinks.class, SqlBoardLinks::new);
    }
}
