package org.entente.store.secret;

import java.time.Instant;
import org.entente.core.delivery.BegunInstalls;
import org.entente.store.sql.Session;

final class SqlBegunInstalls implements BegunInstalls {

    private final Session session;

    SqlBegunInstalls(Session session) {
        this.session = session;
    }

    @Override
    public boolean begin(String hash, Instant now, Instant expires, int most) {
        if (session.number("select count(*) from begun_install where expires > ?", now) >= most) {
            return false;
        }
        session.update("insert into begun_install (hash, expires) values (?, ?)", hash, expires);
        return true;
    }

    @Override
    public boolean finish(String hash, Instant now) {
        return session.update("delete from begun_install where hash = ? and expires > ?", hash, now) == 1;
    }
}
