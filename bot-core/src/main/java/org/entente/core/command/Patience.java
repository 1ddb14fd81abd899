package org.entente.core.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests in the time that a platform gives. What takes longer goes on, and its answer follows by another way;
 * what is too much at once is turned away.
 */
public final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    private final Workers workers;
    private final Duration longest;
    private final InstantSource clock;

    /**
     * @param longest how long a request waits for its answer, with room left for the way there and back
     * @param clock the machine's clock
     */
    public Patience(Workers workers, Duration longest, InstantSource clock) {
        this.workers = workers;
        this.longest = longest;
        this.clock = clock;
    }

    /**
     * The ways in which a platform is answered.
     *
     * @param <G> what goes back in the response
     */
    public interface Answers<G> {

        /**
         * The response to the request.
         *
         * @param spent how much of the patience is gone
         */
        G now(Reply reply, Duration spent);

        /** The response while the work goes on. */
        G soon();

        /** The answer after the response has gone. */
        void later(Reply reply);

        /** What is said when the work cannot be done now. */
        Reply unavailable();

        /** The response of a program that is being stopped. */
        G stopped();
    }

    public <G> G answer(Supplier<Reply> work, Answers<G> answers) {
        Instant begun = clock.instant();
        CompletableFuture<Reply> reply = workers.submit(work);
        if (reply == null) {
            LOG.warn("too much at once: a request is turned away");
            return answers.now(answers.unavailable(), Duration.ZERO);
        }
        try {
            Reply given = reply.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return answers.now(given, Duration.between(begun, clock.instant()));
        } catch (TimeoutException e) {
            reply.thenAcceptAsync(answers::later, workers);
            return answers.soon();
        } catch (ExecutionException e) {
            LOG.error("a request could not be carried out", e.getCause());
            return answers.now(answers.unavailable(), longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return answers.stopped();
        }
    }
}
