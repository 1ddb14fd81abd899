package org.entente.core.delivery;

import java.time.Duration;

/** Budgets shared by all couriers of one deployment. */
public interface RateLimits {

    /**
     * Takes one from a budget.
     *
     * @param budget for example {@code edit/SLACK/T1}
     * @return zero when it was taken, else how long to wait until one is there (nothing was taken)
     */
    Duration take(String budget);

    /** The platform said that the budget is spent: nothing is taken from it for so long. */
    void spent(String budget, Duration pause);
}
