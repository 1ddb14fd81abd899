package org.entente.app;

import java.time.Duration;
import java.util.List;
import org.entente.core.delivery.Budget;
import org.entente.core.delivery.RateLimits;

/** Lets everything pass: budgets are another test's matter. */
public final class Unlimited implements RateLimits {

    @Override
    public Duration take(List<Budget> budgets) {
        return Duration.ZERO;
    }

    @Override
    public void spent(Budget budget, Duration pause) {
        // nothing to remember
    }
}
