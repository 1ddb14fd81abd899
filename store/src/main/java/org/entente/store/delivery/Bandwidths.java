package org.entente.store.delivery;

import io.github.bucket4j.Bandwidth;
import java.util.List;
import org.entente.core.delivery.Budget;

/** A budget as Bucket4j counts it, on one node as on several. */
public final class Bandwidths {

    private Bandwidths() {}

    /** One for each rate; all of them hold. */
    public static List<Bandwidth> of(Budget budget) {
        return budget.rates().stream()
                .map(rate -> Bandwidth.builder().capacity(rate.burst()).refillGreedy(1, rate.each()).build()).toList();
    }
}
