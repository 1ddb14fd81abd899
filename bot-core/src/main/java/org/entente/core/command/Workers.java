package org.entente.core.command;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Virtual threads, so many and no more: a storm is turned away instead of filling the memory. */
public final class Workers implements Executor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int most;
    private final Semaphore places;

    public Workers(int most) {
        this.most = most;
        this.places = new Semaphore(most);
    }

    /** How many are at work. */
    public int inHand() {
        return most - places.availablePermits();
    }

    /** Begins the work, or returns null when there is no place. */
    public <T> @Nullable CompletableFuture<T> submit(Supplier<T> work) {
        if (!places.tryAcquire()) {
            return null;
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        // what is logged for a request bears its mark, whichever thread works for it
        Map<String, String> marks = MDC.getCopyOfContextMap();
        threads.execute(() -> {
            if (marks != null) {
                MDC.setContextMap(marks);
            }
            try {
                result.complete(work.get());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            } finally {
                places.release();
            }
        });
        return result;
    }

    /** For what nobody waits for; left out, and said in the log, when there is no place. */
    @Override
    public void execute(Runnable work) {
        CompletableFuture<Boolean> begun = submit(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("an answer could not be given", e);
            }
            return true;
        });
        if (begun == null) {
            LOG.warn("too much at once: an answer is left out");
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
