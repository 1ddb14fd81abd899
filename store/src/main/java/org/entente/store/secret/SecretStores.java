package org.entente.store.secret;

import java.time.Instant;
import org.entente.core.delivery.BegunInstalls;
import org.entente.core.delivery.Installations;
import org.entente.store.sql.Session;
import org.entente.store.sql.Stores;

/** Lists the stores of this package, and forgets what is too old to be of use. */
public final class SecretStores {

    private SecretStores() {}

    public static void list(Stores.Builder stores) {
        stores.add(Installations.class, SqlInstallations::new).add(BegunInstalls.class, SqlBegunInstalls::new);
    }

    /** Deletes at most so many rows; returns how many. */
    public static int tidy(Session session, Instant now, int most) {
        return session.update(
                "delete from begun_install where hash in (select hash from begun_install where expires <= ? limit ?)",
                now, most);
    }
}
