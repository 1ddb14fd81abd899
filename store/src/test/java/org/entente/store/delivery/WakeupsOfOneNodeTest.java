package org.entente.store.delivery;

import org.entente.core.delivery.Wakeups;

/** Wake-ups inside one process. */
class WakeupsOfOneNodeTest extends WakeupsContract {

    @Override
    protected Wakeups wakeups() {
        return new LocalWakeups();
    }
}
