package org.entente.store.redis;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConfigurationBuilder;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.KeyValue;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.entente.core.delivery.Budget;
import org.entente.core.delivery.RateLimits;
import org.entente.store.delivery.Bandwidths;
import org.entente.store.delivery.ClockMeter;
import org.entente.store.delivery.LocalRateLimits;
import org.jspecify.annotations.Nullable;

/**
 * Budgets that all nodes take from. While Redis is away each node keeps to the whole budget by itself: together they may
 * then ask for too much, and the platform's own wish to wait holds them back.
 */
final class RedisRateLimits implements RateLimits {

    /** A bucket that is full again is the same as none. */
    private static final Duration KEPT_WHEN_FULL = Duration.ofSeconds(10);
    /** Of two wishes to wait the later end holds. */
    private static final String LATER = "local before = redis.call('get', KEYS[1])"
            + " if not before or tonumber(before) < tonumber(ARGV[1])"
            + " then redis.call('set', KEYS[1], ARGV[1], 'PX', ARGV[2]) end return 1";

    private final Contact contact;
    private final LocalRateLimits here;
    private final InstantSource clock;
    private volatile @Nullable Buckets buckets;

    /** The buckets that are reached by one connection. */
    private record Buckets(RedisAsyncCommands<String, byte[]> commands, AsyncProxyManager<String> proxies) {}

    /**
     * @param here what this node goes by alone
     * @param clock the same for all nodes
     */
    RedisRateLimits(Contact contact, LocalRateLimits here, InstantSource clock) {
        this.contact = contact;
        this.here = here;
        this.clock = clock;
    }

    @Override
    public Duration take(List<Budget> budgets) {
        if (budgets.isEmpty()) {
            return Duration.ZERO;
        }
        Duration pause = here.pause(budgets);
        if (pause.isPositive()) {
            return pause;
        }
        RedisAsyncCommands<String, byte[]> commands = contact.answering();
        if (commands == null) {
            return here.take(budgets);
        }
        try {
            Duration wait = together(commands, budgets);
            if (wait.isZero()) {
                // counted here as well: whoever is left alone does not begin with all of it
                here.take(budgets);
            }
            return wait;
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            contact.failed(e);
            return here.take(budgets);
        }
    }

    private Duration together(RedisAsyncCommands<String, byte[]> commands, List<Budget> budgets)
            throws ExecutionException, TimeoutException {
        // for everything that is asked, together
        long end = System.nanoTime() + contact.patience().toNanos();
        Duration pause = pause(commands, budgets, end);
        if (pause.isPositive()) {
            return pause;
        }
        AsyncProxyManager<String> proxies = buckets(commands).proxies();
        List<AsyncBucketProxy> taken = new ArrayList<>();
        for (Budget budget : budgets) {
            AsyncBucketProxy bucket = proxies.builder().build(key(budget),
                    () -> CompletableFuture.completedFuture(configuration(budget)));
            ConsumptionProbe probe = Line.within(bucket.tryConsumeAndReturnRemaining(1), left(end));
            if (!probe.isConsumed()) {
                Line.within(CompletableFuture.allOf(taken.stream().map(each -> each.addTokens(1))
                        .toArray(CompletableFuture[]::new)), left(end));
                return Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
            }
            taken.add(bucket);
        }
        return Duration.ZERO;
    }

    private Duration pause(RedisAsyncCommands<String, byte[]> commands, List<Budget> budgets, long end)
            throws ExecutionException, TimeoutException {
        String[] keys = budgets.stream().map(RedisRateLimits::pauseKey).toArray(String[]::new);
        Instant now = clock.instant();
        Duration longest = Duration.ZERO;
        for (KeyValue<String, byte[]> until : Line.within(commands.mget(keys), left(end))) {
            if (until.hasValue()) {
                Duration left = Duration.between(now, Instant.ofEpochMilli(
                        Long.parseLong(new String(until.getValue(), StandardCharsets.US_ASCII))));
                longest = left.compareTo(longest) > 0 ? left : longest;
            }
        }
        return longest;
    }

    /** Nobody waits for it: what this node takes next stands behind it in the line to Redis. */
    @Override
    public void spent(Budget budget, Duration pause) {
        here.spent(budget, pause);
        if (pause.isPositive()) {
            long millis = Math.max(1, pause.toMillis());
            contact.tell(commands -> commands.eval(LATER, ScriptOutputType.INTEGER, new String[]{pauseKey(budget)},
                    number(clock.instant().toEpochMilli() + millis), number(millis)));
        }
    }

    private Buckets buckets(RedisAsyncCommands<String, byte[]> commands) {
        Buckets before = buckets;
        if (before != null && before.commands() == commands) {
            return before;
        }
        Buckets now = new Buckets(commands, Bucket4jLettuce.casBasedBuilder(commands).clientClock(new ClockMeter(clock))
                .requestTimeout(contact.patience())
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
                .build().asAsync());
        buckets = now;
        return now;
    }

    private static BucketConfiguration configuration(Budget budget) {
        ConfigurationBuilder configuration = BucketConfiguration.builder();
        Bandwidths.of(budget).forEach(configuration::addLimit);
        return configuration.build();
    }

    /** With the rates: a bucket remembers those it was made with, and the next version may know others. */
    private static String key(Budget budget) {
        return "entente:budget:" + budget.name() + ":" + budget.rates().stream()
                .map(rate -> rate.burst() + "/" + rate.each().toMillis()).collect(Collectors.joining(","));
    }

    private static String pauseKey(Budget budget) {
        return "entente:pause:" + budget.name();
    }

    private static byte[] number(long number) {
        return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }
}
