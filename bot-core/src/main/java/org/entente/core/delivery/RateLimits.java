package org.entente.core.delivery;

import java.time.Duration;
import java.util.List;

/** Budgets shared by all couriers of one deployment. */
public interface RateLimits {

    /**
     * Takes one from each budget, or nothing from any.
     *
     * @return zero when it was taken, else how long to wait until one could be there
     */
    Duration take(List<Budget> budgets);

    /** The platform said that the budget is spent: nothing is taken from it for so long. */
    void spent(Budget budget, Duration pause);
}
