package org.entente.store;

import java.time.Instant;
import java.util.List;
import org.entente.core.ledger.Ledger;
import org.entente.store.ballot.Leftovers;
import org.entente.store.delivery.DeliveryStores;
import org.entente.store.inbox.InboxStores;
import org.entente.store.postgres.PostgresLedger;
import org.entente.store.secret.SecretStores;
import org.entente.store.sql.Session;
import org.entente.store.sqlite.SqliteLedger;

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

    /**
     * Sweeps what the database itself left behind of boxes that were closed since the last time: on SQLite the
     * write-ahead log (freed pages are overwritten at once), on PostgreSQL dead rows.
     *
     * @return false when something was in the way, so that it has to be tried again
     */
    public boolean sweep() {
        List<String> boxes = ledger.read(tx -> Leftovers.of((Session) tx));
        if (boxes.isEmpty()) {
            return true;
        }
        boolean swept = switch (ledger) {
            case SqliteLedger sqlite -> sqlite.emptyLog();
            case PostgresLedger postgres -> {
                postgres.vacuum(Leftovers.TABLES);
                yield true;
            }
            default -> throw new IllegalStateException("opened by nobody");
        };
        if (swept) {
            ledger.change(tx -> Leftovers.swept((Session) tx, boxes));
        }
        return swept;
    }
}
