package org.entente.store.delivery;

import org.entente.core.delivery.Deliveries;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.Showing;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Room;
import org.entente.store.json.Json;
import org.entente.store.sql.Null;
import org.entente.store.sql.Session;

/**
 * Enqueues. Several transactions may say at once that a live message has to be drawn again: each writes a row of its own,
 * so none waits for another, and one that commits after a courier has looked leaves its row for the next look.
 */
final class SqlOutbox implements Outbox {

    private static final int FINAL = 0;
    private static final int ORDINARY = 1;

    private final Session session;

    SqlOutbox(Session session) {
        this.session = session;
    }

    @Override
    public void post(Room room, Showing showing, String dedupe) {
        toRoom(room, new Deliveries.Post(showing), dedupe);
    }

    @Override
    public void postEverywhere(String councilId, Showing showing, String dedupe) {
        for (Room room : session.use(Directory.class).rooms(councilId)) {
            post(room, showing, dedupe + " " + room.id());
        }
    }

    @Override
    public void file(Room room, String document, String subject, String dedupe) {
        toRoom(room, new Deliveries.FileOf(document, subject), dedupe);
    }

    @Override
    public void hand(String councilId, Identity to, String document, String subject, String dedupe) {
        enqueue(councilId, Queues.room(to.platform(), to.workspace(), to.user()),
                new Object[]{"PERSON", Null.TEXT, to.platform(), to.workspace(), to.user()},
                new Deliveries.FileOf(document, subject), dedupe);
    }

    @Override
    public void tell(String councilId, String personId, Showing showing, String dedupe) {
        enqueue(councilId, Queues.person(personId), new Object[]{"PERSON", personId, Null.TEXT, Null.TEXT, Null.TEXT},
                new Deliveries.Post(showing), dedupe);
    }

    private void toRoom(Room room, Deliveries.What what, String dedupe) {
        enqueue(room.councilId(), Queues.room(room.platform(), room.workspace(), room.conversation()),
                new Object[]{"ROOM", Null.TEXT, room.platform(), room.workspace(), room.conversation()}, what, dedupe);
    }

    /** @param to kind, person, platform, workspace and target, as far as they are known */
    private void enqueue(String councilId, String queue, Object[] to, Deliveries.What what, String dedupe) {
        String id = session.nextId();
        int added = session.update(
                "insert into delivery (id, council_id, queue, kind, person_id, platform, workspace, target, what, dedupe,"
                        + " state, open, next_at, attempts) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', true, 0, 0)"
                        + " on conflict (dedupe) do nothing",
                id, councilId, queue, to[0], to[1], to[2], to[3], to[4], Json.write(Deliveries.What.class, what),
                dedupe);
        if (added == 1 && what instanceof Deliveries.Post(Showing.Live(String view, String subject))) {
            session.update(
                    "insert into live_message (id, council_id, kind, platform, workspace, target, view, subject, open,"
                            + " edited_at) values (?, ?, ?, ?, ?, ?, ?, ?, true, 0)",
                    id, councilId, to[0], to[2], to[3], to[4], view, subject);
            session.update("update delivery set live_id = id where id = ?", id);
        }
        session.wakeAfterCommit();
    }

    @Override
    public void refresh(String view, String subject) {
        refresh(view, subject, ORDINARY);
    }

    @Override
    public void refreshFinally(String view, String subject) {
        refresh(view, subject, FINAL);
    }

    private void refresh(String view, String subject, int rank) {
        int marked = session.update("insert into live_pending (message, slot, rank) select id, "
                + session.dialect().connection()
                + ", cast(? as bigint) from live_message where view = ? and subject = ? and open"
                + " on conflict (message, slot) do update set rank ="
                + " case when excluded.rank < live_pending.rank then excluded.rank else live_pending.rank end", rank,
                view, subject);
        if (marked > 0) {
            session.wakeAfterCommit();
        }
    }
}
