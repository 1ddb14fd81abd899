package org.entente.store.people;

import java.time.Instant;
import java.util.Optional;
import org.entente.core.people.LinkCodes;
import org.entente.store.sql.Session;
import org.entente.store.sql.Table;

final class SqlLinkCodes implements LinkCodes {

    private static final Table<LinkCode> CODES = Table.of(LinkCode.class, "link_code", "selector");

    private final Session session;

    SqlLinkCodes(Session session) {
        this.session = session;
    }

    @Override
    public void keep(LinkCode code) {
        removeOf(code.personId());
        CODES.in(session).upsert(code);
    }

    @Override
    public Optional<LinkCode> find(String selector) {
        return CODES.in(session).find(selector);
    }

    @Override
    public boolean attempt(String selector, int most, Instant now) {
        return session.update("""
                update link_code set attempts = attempts + 1
                where selector = ? and attempts < ? and expires > ?""", selector, most, now) == 1;
    }

    @Override
    public void remove(String selector) {
        CODES.in(session).delete(selector);
    }

    @Override
    public void removeOf(String personId) {
        session.update("delete from link_code where person_id = ?", personId);
    }
}
