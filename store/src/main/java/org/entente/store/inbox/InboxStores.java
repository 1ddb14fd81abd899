package org.entente.store.inbox;

import java.time.Duration;
import java.time.Instant;
import org.entente.core.command.Inbox;
import org.entente.core.command.Undoables;
import org.entente.store.sql.Session;
import org.entente.store.sql.Stores;

/** Lists the stores of this package, and forgets what is too old to be of use. */
public final class InboxStores {

    /** Platforms repeat a request within minutes; a person may press the same old button's delivery never again. */
    private static final Duration ANSWERS = Duration.ofDays(7);
    private static final Duration UNDOABLE = Duration.ofDays(1);

    private InboxStores() {}

    public static void list(Stores.Builder stores) {
        stores.add(Inbox.class, SqlInbox::new).add(Undoables.class, SqlUndoables::new);
    }

    /** Deletes at most so many rows of each kind; returns how many. */
    public static int tidy(Session session, Instant now, int most) {
        return session.update(
                "delete from inbox where delivery in (select delivery from inbox where at < ? order by at limit ?)",
                now.minus(ANSWERS), most)
                + session.update("delete from undoable where id in (select id from undoable where at < ? limit ?)",
                        now.minus(UNDOABLE), most);
    }
}
