package org.entente.store.inbox;

import java.time.Instant;
import java.util.Optional;
import org.entente.core.command.Undoables;
import org.entente.store.sql.Rows;
import org.entente.store.sql.Session;
import org.entente.store.sql.Table;

final class SqlUndoables implements Undoables {

    private static final Table<Entry> UNDOABLES = Table.of(Entry.class, "undoable", "id");

    private final Rows<Entry> undoables;

    SqlUndoables(Session session) {
        undoables = UNDOABLES.in(session);
    }

    @Override
    public void push(Entry entry) {
        undoables.insert(entry);
    }

    @Override
    public Optional<Entry> latest(String councilId, String personId, Instant notBefore) {
        return undoables.one("council_id = ? and person_id = ? and at >= ? order by at desc, id desc", councilId,
                personId, notBefore);
    }

    @Override
    public void remove(String entryId) {
        undoables.delete(entryId);
    }
}
