package org.entente.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.entente.core.ledger.LedgerUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done again and again while the bot runs: closing on time, sealing, tidying. */
final class Clockwork implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    private final ScheduledExecutorService executor = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("clockwork").daemon().factory());

    /** Does something after every pause of this length; what fails is tried again the next time. */
    Clockwork every(Duration pause, String name, Runnable work) {
        executor.scheduleWithFixedDelay(() -> {
            try {
                work.run();
            } catch (LedgerUnavailable e) {
                LOG.warn("{} waits for the ledger: {}", name, e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("{} stumbled and is tried again", name, e);
            }
        }, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
