package org.entente.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How the program ends when it is asked to (SIGTERM). In this order: it says that it is not ready, takes no new
 * connection, answers what it has taken, stops its clocks, finishes what it is sending, closes the record. Each step has
 * seconds of its own; should they ever add up to more than what is promised, the rest is left, as when it is killed:
 * nothing that was answered is lost by that.
 */
final class Leaving {

    /** Twenty seconds are promised, and who stops the program needs a moment to see that it has ended. */
    private static final Duration LONGEST = Duration.ofSeconds(19);
    /** What a shell says of a program that SIGTERM has ended. */
    private static final int ENDED_BY_SIGTERM = 143;

    private Leaving() {}

    /** From now on this process ends in time. */
    static void inTime() {
        Runtime.getRuntime().addShutdownHook(new Thread(
                () -> Thread.ofPlatform().name("leaving").daemon().start(Leaving::end), "leaving-begins"));
    }

    private static void end() {
        try {
            // nobody counts it down: it waits out its time
            if (!new CountDownLatch(1).await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ENDED_BY_SIGTERM);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
