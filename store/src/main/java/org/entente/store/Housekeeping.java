package org.entente.store;

import java.time.Instant;
import org.entente.core.ledger.Ledger;
import org.entente.store.delivery.DeliveryStores;
import org.entente.store.inbox.InboxStores;
import org.entente.store.secret.SecretStores;
import org.entente.store.sql.Session;

/** Forgets what nobody needs any more; to be run now and then. */
public final class Housekeeping {

    private static final int AT_ONCE = 500;

    private final Ledger ledger;

    public Housekeeping(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param now the machine's clock */
    public void tidy(Instant now) {
        int gone;
        do {
            gone = ledger.write(tx -> InboxStores.tidy((Session) tx, now, AT_ONCE)
                    + DeliveryStores.tidy((Session) tx, now, AT_ONCE) + SecretStores.tidy((Session) tx, now, AT_ONCE));
        } while (gone > 0);
    }
}
