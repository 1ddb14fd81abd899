package org.entente.slack.inbound;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers that follow the response by a call to Slack. They wait for one another and give way to requests; one that
 * waits still is replaced by the answer to the same thing done again. Nobody is promised them: what was decided is on
 * the card that all see, and these only say so to the one who did it.
 */
final class Afterwards implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Afterwards.class);
    private static final int AT_ONCE = 32;
    /** While more requests than this are being carried out, and a moment longer, answers follow one at a time. */
    private static final int BUSY = 8;
    private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int MOST_WAITING = 5_000;
    private static final long SECONDS_TO_FINISH = 5;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final IntSupplier requests;
    /** In the order in which they came; one that replaces another takes its place. */
    private final Map<Object, Runnable> waiting = new LinkedHashMap<>();
    private int running;
    private long busyAt = System.nanoTime() - A_MOMENT;
    private int leftOut;
    private boolean closed;

    /** @param requests how many are being carried out now */
    Afterwards(IntSupplier requests) {
        this.requests = requests;
    }

    /**
     * Sends an answer, soon; left out, and told in the log, when too many wait.
     *
     * @param subject equal for answers to the same thing
     */
    synchronized void follow(Object subject, Runnable send) {
        if (closed || waiting.size() >= MOST_WAITING && !waiting.containsKey(subject)) {
            leftOut++;
            return;
        }
        waiting.put(subject, send);
        begin();
    }

    private void begin() {
        if (!closed && !waiting.isEmpty() && running < most()) {
            running++;
            threads.execute(this::work);
        }
    }

    private int most() {
        long now = System.nanoTime();
        if (requests.getAsInt() > BUSY) {
            busyAt = now;
        }
        return now - busyAt < A_MOMENT ? 1 : AT_ONCE;
    }

    private void work() {
        Runnable send = next();
        while (send != null) {
            try {
                send.run();
            } catch (RuntimeException e) {
                LOG.error("an answer could not be given", e);
            }
            send = next();
        }
    }

    private synchronized @Nullable Runnable next() {
        if (waiting.isEmpty() || running > most()) {
            running--;
            return null;
        }
        Object first = waiting.keySet().iterator().next();
        Runnable send = waiting.remove(first);
        if (waiting.isEmpty() && leftOut > 0) {
            LOG.warn("too much at once: {} answers were left out", leftOut);
            leftOut = 0;
        }
        begin();
        return send;
    }

    /** What waits still has a few seconds. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
