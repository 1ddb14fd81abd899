package org.entente.store.redis;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.entente.core.delivery.Budget;
import org.entente.core.delivery.RateLimits;
import org.entente.store.delivery.LimitsContract;
import org.entente.store.delivery.LocalRateLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Budgets that several nodes take from. */
class LimitsOfSeveralNodesTest extends LimitsContract {

    private static final Budget EDITS = new Budget("edits", List.of(new Budget.Rate(4, Duration.ofMillis(1_350))));
    @RegisterExtension
    static final SharedRedis REDIS = new SharedRedis();

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    @BeforeEach
    void isEmpty() {
        REDIS.server().says("FLUSHALL");
    }

    @Override
    protected RateLimits limits(InstantSource clock) {
        return REDIS.joins().rateLimits(new LocalRateLimits(clock), clock);
    }

    @Override
    protected Duration step() {
        return Duration.ofMillis(200);
    }

    @Test
    void twoNodesTakeFromOneBudget() {
        RateLimits one = limits(() -> now);
        RateLimits two = limits(() -> now);
        int taken = 0;
        for (int i = 0; i < 600; i++) {
            taken += one.take(List.of(EDITS)).isZero() ? 1 : 0;
            taken += two.take(List.of(EDITS)).isZero() ? 1 : 0;
            now = now.plusMillis(100);
        }
        // the burst, and one for each 1.35 seconds of a minute
        assertThat(taken).isBetween(46, 48);
    }

    @Test
    void whatAPlatformToldOneNodeHoldsForAll() {
        RateLimits one = limits(() -> now);
        RateLimits two = limits(() -> now);
        one.spent(EDITS, Duration.ofSeconds(9));
        one.spent(EDITS, Duration.ofSeconds(3));
        // nobody waits for what was spent; whatever else is asked stands behind it
        one.take(List.of(new Budget("another", EDITS.rates())));
        assertThat(two.take(List.of(EDITS))).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void everythingKeptThereGoesByItself() {
        RateLimits one = limits(() -> now);
        one.take(List.of(EDITS));
        one.spent(new Budget("others", EDITS.rates()), Duration.ofSeconds(9));
        one.take(List.of(EDITS));
        for (String kept : List.of("entente:budget:edits:4/1350", "entente:pause:others", "entente:beat")) {
            assertThat(Long.parseLong(REDIS.server().says("PTTL " + kept).substring(1))).as(kept)
                    .isBetween(1L, 60_000L);
        }
        assertThat(REDIS.server().says("DBSIZE")).isEqualTo(":3");
    }
}
