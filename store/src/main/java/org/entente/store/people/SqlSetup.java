package org.entente.store.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.core.people.Setup;
import org.entente.store.sql.Session;

final class SqlSetup implements Setup {

    private final Session session;

    SqlSetup(Session session) {
        this.session = session;
    }

    @Override
    public List<String> administrators() {
        return session.list("select person_id from administrator order by since, person_id", row -> row.text(1));
    }

    @Override
    public void grant(String personId, Instant at) {
        session.update("insert into administrator (person_id, since) values (?, ?) on conflict do nothing", personId,
                at);
    }

    @Override
    public void keepCode(String hash) {
        session.update("""
                insert into setup_code (only_one, hash) values (1, ?)
                on conflict (only_one) do update set hash = excluded.hash""", hash);
    }

    @Override
    public Optional<String> codeHash() {
        return session.one("select hash from setup_code", row -> row.text(1));
    }

    @Override
    public void dropCode() {
        session.update("delete from setup_code");
    }
}
