package org.entente.store.delivery;

import java.time.Duration;
import java.time.InstantSource;
import org.entente.core.delivery.RateLimits;

/** Budgets in the memory of one process. */
class LimitsOfOneNodeTest extends LimitsContract {

    @Override
    protected RateLimits limits(InstantSource clock) {
        return new LocalRateLimits(clock);
    }

    @Override
    protected Duration step() {
        return Duration.ofMillis(10);
    }
}
