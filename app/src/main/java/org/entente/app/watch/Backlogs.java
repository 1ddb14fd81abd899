package org.entente.app.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.store.Backlog;
import org.jspecify.annotations.Nullable;

/** What waits in the record, looked at when somebody asks and not more often than every few seconds. */
public final class Backlogs {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final InstantSource clock;
    private @Nullable Look last;

    /** @param clock the machine's clock */
    public Backlogs(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    private record Look(Instant at, Optional<Backlog> backlog) {}

    /** Empty while the record cannot be read. */
    public synchronized Optional<Backlog> now() {
        Instant now = clock.instant();
        Look look = last;
        if (look == null || !now.isBefore(look.at().plus(FRESH))) {
            look = new Look(now, read(now));
            last = look;
        }
        return look.backlog();
    }

    private Optional<Backlog> read(Instant now) {
        try {
            return Optional.of(Backlog.read(ledger, now));
        } catch (LedgerUnavailable e) {
            return Optional.empty();
        }
    }
}
