package org.entente.core.delivery;

import java.time.Duration;
import java.util.List;

/**
 * How much a platform takes of something.
 *
 * @param name the same for all deliveries that share it, and no other's
 * @param rates hold all at once
 */
public record Budget(String name, List<Rate> rates) {

    public Budget {
        rates = List.copyOf(rates);
    }

    /**
     * In any stretch of time not more than the burst and what comes back meanwhile.
     *
     * @param burst how many at once
     * @param each how long until one more is there
     */
    public record Rate(int burst, Duration each) {}
}
