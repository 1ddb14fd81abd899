package org.entente.core.delivery;

/** Tells couriers that something was enqueued, so that they need not ask all the time. May be lost. */
public interface Wakeups {

    void wake();

    /** Waits until somebody wakes or so many milliseconds have passed. */
    void await(long millis) throws InterruptedException;
}
