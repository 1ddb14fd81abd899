package org.entente.store;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.store.audit.AuditChain;
import org.entente.store.ballot.Folding;
import org.entente.store.sql.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds answers into counters and audit entries into their chain, in small groups, so that voters touch no row that other
 * voters touch. One works at a time, whatever the number of nodes.
 */
public final class Sealer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int AT_ONCE = 500;
    private static final int BOXES = 20;
    private static final long REST = 400;

    private final Ledger ledger;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread thread;

    public Sealer(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Goes on until closed, on a thread of its own. */
    public synchronized void start() {
        thread = Thread.ofPlatform().name("sealer").daemon().start(this::work);
    }

    private void work() {
        try {
            while (!closed.await(REST, TimeUnit.MILLISECONDS)) {
                sealQuietly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sealQuietly() {
        try {
            seal();
        } catch (LedgerUnavailable e) {
            LOG.warn("the sealer waits for the ledger: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("the sealer stumbled and goes on", e);
        }
    }

    /** Seals everything that waits now; returns how many answers and entries that were. */
    public int seal() {
        int sealed = 0;
        for (String box : ledger.read(tx -> Folding.waiting((Session) tx, BOXES))) {
            sealed += all(session -> {
                Folding.Folded folded = new Folding(session).fold(box, AT_ONCE);
                new AuditChain(session).append(folded.entries());
                return folded.ballots();
            });
        }
        boolean waits = ledger.read(tx -> ((Session) tx).exists("select 1 from audit_waiting limit 1"));
        return waits ? sealed + all(session -> new AuditChain(session).sealWaiting(AT_ONCE)) : sealed;
    }

    /** A group in a transaction of its own; returns how many it had. */
    @FunctionalInterface
    private interface Group {
        int seal(Session session);
    }

    private int all(Group group) {
        int sealed = 0;
        int last;
        do {
            last = ledger.write(tx -> {
                Session session = (Session) tx;
                return session.tryLock(AuditChain.LOCK) ? group.seal(session) : 0;
            });
            sealed += last;
        } while (last == AT_ONCE);
        return sealed;
    }

    @Override
    public void close() {
        closed.countDown();
        Thread running = thread;
        if (running != null) {
            try {
                running.join(TimeUnit.SECONDS.toMillis(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
