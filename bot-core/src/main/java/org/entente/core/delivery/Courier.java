package org.entente.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.core.people.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what the outbox holds: claims under a lease and commits, calls the platform outside any transaction, then
 * writes down what came of it. At least once, in order per conversation; the only duplicate possible is one post after
 * a crash between the platform's answer and our commit.
 */
public final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int MOST = 32;
    private static final long LONGEST_REST = 1_000;
    /** For each of two steps of the end. */
    private static final Duration TO_FINISH = Duration.ofSeconds(6);

    private final Ledger ledger;
    private final Errand errand;
    private final Wakeups wakeups;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(MOST);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean open = true;
    private volatile @Nullable Thread thread;

    /** @param clock the machine's clock: leases and back-off know no other */
    public Courier(Ledger ledger, Views views, Collection<Carrier> carriers, RateLimits limits, Wakeups wakeups,
            InstantSource clock) {
        this.ledger = ledger;
        this.wakeups = wakeups;
        this.clock = clock;
        Map<Platform, Carrier> byPlatform = new EnumMap<>(Platform.class);
        carriers.forEach(carrier -> byPlatform.put(carrier.platform(), carrier));
        this.errand = new Errand(ledger, views, byPlatform, limits, clock);
    }

    /** Goes on until closed, on a thread of its own. */
    public void start() {
        thread = Thread.ofPlatform().name("courier").daemon().start(this::work);
    }

    private void work() {
        while (open) {
            try {
                int claimed = round();
                if (claimed == 0) {
                    wakeups.await(rest());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (LedgerUnavailable e) {
                LOG.warn("the courier waits for the ledger: {}", e.getMessage());
                pause();
            } catch (RuntimeException e) {
                LOG.error("the courier stumbled and goes on", e);
                pause();
            }
        }
    }

    /** Hands out everything that is due now; returns how much it was. */
    private int round() throws InterruptedException {
        List<Deliveries.Delivery> due = claim(places.availablePermits());
        for (Deliveries.Delivery delivery : due) {
            places.acquire();
            workers.execute(() -> {
                try {
                    errand.run(delivery);
                } catch (RuntimeException e) {
                    // The lease brings it back; a delivery must never end the courier.
                    LOG.error("delivery {} will be tried again", delivery.id(), e);
                } finally {
                    places.release();
                    wakeups.wakeHere();
                }
            });
        }
        return due.size();
    }

    /** Delivers everything that is due, one after the other, and returns how much it was. For tests and shutdown. */
    public int deliverDue() {
        int count = 0;
        List<Deliveries.Delivery> due = claim(MOST);
        while (!due.isEmpty()) {
            due.forEach(errand::run);
            count += due.size();
            due = claim(MOST);
        }
        return count;
    }

    private List<Deliveries.Delivery> claim(int most) {
        if (most <= 0) {
            return List.of();
        }
        Instant now = clock.instant();
        return ledger.write(tx -> {
            Deliveries deliveries = tx.use(Deliveries.class);
            List<Deliveries.Delivery> edits = deliveries.claimEdits(now, LEASE, most);
            List<Deliveries.Delivery> posts = deliveries.claimPosts(now, LEASE, most - edits.size());
            return Stream.concat(edits.stream(), posts.stream()).toList();
        });
    }

    private long rest() {
        Instant next = ledger.<@Nullable Instant>read(tx -> tx.use(Deliveries.class).nextDue());
        if (next == null) {
            return LONGEST_REST;
        }
        long millis = Duration.between(clock.instant(), next).toMillis();
        return Math.clamp(millis, 5, LONGEST_REST);
    }

    private void pause() {
        try {
            wakeups.await(LONGEST_REST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is on its way is finished, unless the platform takes too long: then it comes back when its lease has run out. */
    @Override
    public void close() {
        open = false;
        wakeups.wakeHere();
        try {
            Thread running = thread;
            if (running != null) {
                // what it has claimed is still handed out
                running.join(TO_FINISH);
            }
            workers.shutdown();
            if (!workers.awaitTermination(TO_FINISH.toSeconds(), TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
