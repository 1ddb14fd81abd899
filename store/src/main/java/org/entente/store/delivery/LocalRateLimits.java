package org.entente.store.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.core.delivery.RateLimits;

/** Budgets in the memory of one process. */
public final class LocalRateLimits implements RateLimits {

    /**
     * How much a kind of budget holds.
     *
     * @param burst how many at once
     * @param each how long until one more is there
     */
    public record Rate(int burst, Duration each) {}

    /**
     * By the first word of a budget's name. Edits: 50 a minute are allowed in a workspace, and a first minute has the
     * burst on top. Posts: one a second in a conversation. Messages: nobody reads more than one state a second.
     */
    public static final Map<String, Rate> USUAL = Map.of("edit", new Rate(4, Duration.ofMillis(1_350)), "post",
            new Rate(3, Duration.ofSeconds(1)), "message", new Rate(1, Duration.ofSeconds(1)));

    private final Map<String, Rate> rates;
    private final InstantSource clock;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10)).build();
    private final Map<String, Instant> pauses = new ConcurrentHashMap<>();

    /** @param clock the machine's clock */
    public LocalRateLimits(Map<String, Rate> rates, InstantSource clock) {
        this.rates = Map.copyOf(rates);
        this.clock = clock;
    }

    /** @throws IllegalArgumentException for a budget of no known kind: a slip of ours */
    @Override
    public Duration take(String budget) {
        Instant now = clock.instant();
        Instant until = pauses.get(budget);
        if (until != null) {
            if (now.isBefore(until)) {
                return Duration.between(now, until);
            }
            pauses.remove(budget, until);
        }
        ConsumptionProbe probe = buckets.get(budget, this::bucket).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    @Override
    public void spent(String budget, Duration pause) {
        pauses.merge(budget, clock.instant().plus(pause), (one, other) -> one.isAfter(other) ? one : other);
    }

    private Bucket bucket(String budget) {
        Rate rate = rates.get(budget.substring(0, Math.max(0, budget.indexOf('/'))));
        if (rate == null) {
            throw new IllegalArgumentException("no such kind of budget: " + budget);
        }
        return Bucket.builder().withCustomTimePrecision(new ClockMeter(clock))
                .addLimit(Bandwidth.builder().capacity(rate.burst()).refillGreedy(1, rate.each()).build()).build();
    }

    /** Bucket4j's view of the machine's clock. */
    private record ClockMeter(InstantSource clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
