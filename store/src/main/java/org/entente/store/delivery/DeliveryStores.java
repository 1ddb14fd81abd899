package org.entente.store.delivery;

import java.time.Duration;
import java.time.Instant;
import org.entente.core.delivery.Deliveries;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.Postbox;
import org.entente.core.delivery.Routes;
import org.entente.store.sql.Session;
import org.entente.store.sql.Stores;

/** Lists the stores of this package, and forgets what was delivered long ago. */
public final class DeliveryStores {

    /** For so long a dedupe key of something delivered holds. */
    private static final Duration DELIVERED = Duration.ofDays(30);
    private static final Duration DEAD = Duration.ofDays(90);

    private DeliveryStores() {}

    public static void list(Stores.Builder stores) {
        stores.add(Outbox.class, SqlOutbox::new).add(Deliveries.class, SqlDeliveries::new).add(DeadLetters.class,
                SqlDeadLetters::new).add(Routes.class, SqlRoutes::new).add(Postbox.class, SqlPostbox::new);
    }

    /** What somebody had claimed who is known to be gone is due at once; it still counts as tried without an answer. */
    public static void takeOver(Session session) {
        session.update("update delivery set next_at = 0 where open and state = 'RUNNING'");
        session.update("update live_edit set next_at = 0 where state = 'RUNNING'");
    }

    /** Deletes at most so many rows of each kind; returns how many. Live messages stay: they may be drawn again. */
    public static int tidy(Session session, Instant now, int most) {
        return delete(session, "DONE", now.minus(DELIVERED), most) + delete(session, "DEAD", now.minus(DEAD), most)
                + session.update("delete from live_edit where message in"
                        + " (select message from live_edit where state = 'DEAD' and ended_at < ? limit ?)",
                        now.minus(DEAD), most);
    }

    private static int delete(Session session, String state, Instant before, int most) {
        return session.update("delete from delivery where id in"
                + " (select id from delivery where not open and state = ? and ended_at < ? limit ?)", state, before,
                most);
    }
}
