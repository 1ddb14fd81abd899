package org.entente.store.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.core.delivery.Deliveries;
import org.entente.core.delivery.Showing;
import org.entente.store.json.Json;
import org.entente.store.sql.Session;

final class SqlDeadLetters implements DeadLetters {

    private final Session session;

    SqlDeadLetters(Session session) {
        this.session = session;
    }

    @Override
    public List<DeadLetter> latest(int most) {
        List<DeadLetter> posts = session.list(
                "select id, council_id, queue, what, coalesce(reason, ''), attempts, ended_at from delivery"
                        + " where not open and state = 'DEAD' order by ended_at desc limit ?",
                row -> new DeadLetter(row.text(1), row.text(2), row.text(3), name(row.text(4)), row.text(5),
                        row.small(6), row.instant(7)),
                most);
        List<DeadLetter> edits = session.list(
                "select m.id, coalesce(m.council_id, ''), m.kind, m.workspace, m.target, m.view, coalesce(e.reason, ''),"
                        + " e.attempts, e.ended_at from live_edit e join live_message m on m.id = e.message"
                        + " where e.state = 'DEAD' order by e.ended_at desc limit ?",
                row -> new DeadLetter(row.text(1), row.text(2),
                        row.text(3) + " " + row.text(4) + " " + row.text(5), row.text(6), row.text(7), row.small(8),
                        row.instant(9)),
                most);
        return Stream.concat(posts.stream(), edits.stream())
                .sorted(Comparator.comparing(DeadLetter::at).reversed()).limit(most).toList();
    }

    private static String name(String what) {
        return switch (Json.read(Deliveries.What.class, what)) {
            case Deliveries.Post(Showing.Live(String view, String subject)) -> view;
            case Deliveries.Post(Showing.Once(var card)) -> "card";
            case Deliveries.Edit(Showing.Live(String view, String subject)) -> view;
            case Deliveries.FileOf(String document, String subject) -> document;
        };
    }

    @Override
    public long count() {
        return session.number("select count(*) from delivery where not open and state = 'DEAD'")
                + session.number("select count(*) from live_edit where state = 'DEAD'");
    }

    @Override
    public boolean retry(String id) {
        session.wakeAfterCommit();
        if (session.update("update delivery set state = 'WAITING', open = true, next_at = 0, attempts = 0,"
                + " ended_at = null where id = ? and state = 'DEAD'", id) == 1) {
            session.update("update live_message set open = true where id = ?", id);
            return true;
        }
        if (session.update("update live_edit set state = 'WAITING', next_at = 0, attempts = 0, ended_at = null"
                + " where message = ? and state = 'DEAD'", id) == 1) {
            session.update("update live_message set open = true where id = ?", id);
            return true;
        }
        return false;
    }
}
