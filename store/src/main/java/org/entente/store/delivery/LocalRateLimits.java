package org.entente.store.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.core.delivery.Budget;
import org.entente.core.delivery.RateLimits;

/** Budgets in the memory of one process. */
public final class LocalRateLimits implements RateLimits {

    /** Longer than the longest stretch for which a platform counts: a full bucket may then be forgotten. */
    private static final Duration KEPT = Duration.ofMinutes(70);

    private final InstantSource clock;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(KEPT)
            .build();
    private final Map<String, Instant> pauses = new ConcurrentHashMap<>();

    /** @param clock the machine's clock */
    public LocalRateLimits(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Duration take(List<Budget> budgets) {
        Duration pause = pause(budgets);
        if (pause.isPositive()) {
            return pause;
        }
        List<Bucket> taken = new ArrayList<>();
        for (Budget budget : budgets) {
            Bucket bucket = buckets.get(budget.name(), name -> bucket(budget));
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                taken.forEach(each -> each.addTokens(1));
                return Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
            }
            taken.add(bucket);
        }
        return Duration.ZERO;
    }

    /** How long nothing is taken from one of these because a platform said so; zero when it did not. */
    public Duration pause(List<Budget> budgets) {
        Instant now = clock.instant();
        Duration longest = Duration.ZERO;
        for (Budget budget : budgets) {
            Instant until = pauses.get(budget.name());
            if (until != null && !now.isBefore(until)) {
                pauses.remove(budget.name(), until);
            } else if (until != null && Duration.between(now, until).compareTo(longest) > 0) {
                longest = Duration.between(now, until);
            }
        }
        return longest;
    }

    @Override
    public void spent(Budget budget, Duration pause) {
        pauses.merge(budget.name(), clock.instant().plus(pause), (one, other) -> one.isAfter(other) ? one : other);
    }

    private Bucket bucket(Budget budget) {
        LocalBucketBuilder bucket = Bucket.builder().withCustomTimePrecision(new ClockMeter(clock));
        Bandwidths.of(budget).forEach(bucket::addLimit);
        return bucket.build();
    }
}
