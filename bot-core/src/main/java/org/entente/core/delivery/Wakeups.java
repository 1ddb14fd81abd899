package org.entente.core.delivery;

/** Tells couriers that something was enqueued, so that they need not ask all the time. May be lost. */
public interface Wakeups {

    /** Something was enqueued: the couriers of all nodes may look. */
    void wake();

    /** A courier has a hand free again: it alone need look. */
    default void wakeHere() {
        wake();
    }

    /** Waits until somebody wakes or so many milliseconds have passed. */
    void await(long millis) throws InterruptedException;
}
