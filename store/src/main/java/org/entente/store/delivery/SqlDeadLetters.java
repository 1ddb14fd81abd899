package org.entente.store.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Deliveries;
import org.entente.core.people.Platform;
import org.entente.store.json.Json;
import org.entente.store.sql.Session;
import org.jspecify.annotations.Nullable;

final class SqlDeadLetters implements DeadLetters {

    /** As the index {@code delivery_ended} has them. */
    static final String POSTS = " from delivery where not open and state = 'DEAD'";
    /** As the index {@code live_edit_dead} has them. */
    static final String EDITS = " from live_edit where state = 'DEAD'";

    private final Session session;

    SqlDeadLetters(Session session) {
        this.session = session;
    }

    @Override
    public List<DeadLetter> latest(int most) {
        List<DeadLetter> posts = session.list(
                "select id, council_id, what, platform, kind, coalesce(reason, ''), ended_at" + POSTS
                        + " order by ended_at desc limit ?",
                row -> new DeadLetter(row.text(1), row.text(2), what(row.text(3)), platform(row.textOrNull(4)),
                        Address.Kind.valueOf(row.text(5)), row.text(6), row.instant(7)),
                most);
        List<DeadLetter> edits = session.list(
                "select m.id, coalesce(m.council_id, ''), m.platform, m.kind, coalesce(e.reason, ''), e.ended_at"
                        + " from live_edit e join live_message m on m.id = e.message"
                        + " where e.state = 'DEAD' order by e.ended_at desc limit ?",
                row -> new DeadLetter(row.text(1), row.text(2), What.CHANGE, platform(row.textOrNull(3)),
                        Address.Kind.valueOf(row.text(4)), row.text(5), row.instant(6)),
                most);
        return Stream.concat(posts.stream(), edits.stream())
                .sorted(Comparator.comparing(DeadLetter::at).reversed()).limit(most).toList();
    }

    private static What what(String what) {
        return switch (Json.read(Deliveries.What.class, what)) {
            case Deliveries.Post post -> What.MESSAGE;
            case Deliveries.Edit edit -> What.CHANGE;
            case Deliveries.FileOf file -> What.FILE;
        };
    }

    private static @Nullable Platform platform(@Nullable String name) {
        return name == null ? null : Platform.valueOf(name);
    }

    @Override
    public long count() {
        return session.number("select count(*)" + POSTS) + session.number("select count(*)" + EDITS);
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

    @Override
    public int retryOldest(int most) {
        List<String> oldest = session.list("select id from (select * from (select id, ended_at" + POSTS
                + " order by ended_at limit ?) as posts union all select * from (select message, ended_at" + EDITS
                + " order by ended_at limit ?) as edits) as dead order by ended_at, id limit ?", row -> row.text(1),
                most,
                most, most);
        return (int) oldest.stream().filter(this::retry).count();
    }
}
