package org.entente.store.delivery;

import org.entente.core.delivery.Remembered;

/** In the memory of one process. */
class RememberedByOneNodeTest extends RememberedContract {

    @Override
    protected Remembered remembered() {
        return new LocalRemembered();
    }
}
