package org.entente.store.people;

import org.entente.core.people.Preparation;
import org.entente.core.people.Preparations;
import org.entente.store.sql.Session;

final class SqlPreparations implements Preparations {

    private final Session session;

    SqlPreparations(Session session) {
        this.session = session;
    }

    @Override
    public Preparation of(String councilId) {
        return session
                .one("select items, papers, agenda, replies, review from council_preparation where council_id = ?",
                        row -> new Preparation(row.small(1), row.small(2), row.small(3), row.small(4), row.small(5)),
                        councilId)
                .orElse(Preparation.USUAL);
    }

    @Override
    public void set(String councilId, Preparation preparation) {
        session.update("""
                insert into council_preparation (council_id, items, papers, agenda, replies, review)
                values (?, ?, ?, ?, ?, ?)
                on conflict (council_id) do update set items = excluded.items, papers = excluded.papers,
                agenda = excluded.agenda, replies = excluded.replies, review = excluded.review""", councilId,
                preparation.items(), preparation.papers(), preparation.agenda(), preparation.replies(),
                preparation.review());
    }
}
