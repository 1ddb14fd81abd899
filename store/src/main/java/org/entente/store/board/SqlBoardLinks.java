package org.entente.store.board;

import java.util.Optional;
import org.entente.core.board.BoardLinks;
import org.entente.store.sql.Rows;
import org.entente.store.sql.Session;
import org.entente.store.sql.Table;

/** Addresses of boards in SQL. */
final class SqlBoardLinks implements BoardLinks {

    private static final Table<Link> LINKS = Table.of(Link.class, "board_link", "council_id");

    private final Rows<Link> links;

    SqlBoardLinks(Session session) {
        this.links = LINKS.in(session);
    }

    @Override
    public void keep(Link link) {
        links.upsert(link);
    }

    @Override
    public boolean revoke(String councilId) {
        return links.delete(councilId) == 1;
    }

    @Override
    public Optional<Link> of(String councilId) {
        return links.find(councilId);
    }

    @Override
    public Optional<Link> find(String hash) {
        return links.one("hash = ?", hash);
    }
}
