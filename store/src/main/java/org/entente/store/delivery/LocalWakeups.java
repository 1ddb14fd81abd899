package org.entente.store.delivery;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.entente.core.delivery.Wakeups;

/** Wake-ups inside one process. Many calls before anybody waits are one. */
public final class LocalWakeups implements Wakeups {

    private final Semaphore woken = new Semaphore(0);

    @Override
    public void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    @Override
    public void await(long millis) throws InterruptedException {
        if (woken.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }
}
