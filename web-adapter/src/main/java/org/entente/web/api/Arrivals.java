package org.entente.web.api;

import java.time.Duration;

/**
 * Tells open pages that something was laid down or changed. Only a hint: a page looks by itself once a second, for
 * another machine may have laid it down.
 */
public final class Arrivals {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private long count;

    /** There is something to look at. */
    public synchronized void tell() {
        count++;
        notifyAll();
    }

    /** How many there were. */
    public synchronized long count() {
        return count;
    }

    /** Waits until there is one after so many, a second at most. */
    public synchronized void await(long seen) throws InterruptedException {
        if (count == seen) {
            wait(LONGEST.toMillis());
        }
    }
}
