package org.entente.store.redis;

import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.entente.core.delivery.RateLimits;
import org.entente.core.delivery.Remembered;
import org.entente.core.delivery.Wakeups;
import org.entente.core.ledger.Ids;
import org.entente.core.ledger.Vault;
import org.entente.store.delivery.LocalRateLimits;
import org.entente.store.delivery.LocalRemembered;
import org.entente.store.delivery.LocalWakeups;
import org.jspecify.annotations.Nullable;

/**
 * The Redis that several nodes share. It holds nothing that cannot be lost: away, emptied or full, each node goes on by
 * itself, and shares again when it is back.
 */
public final class Redis implements AutoCloseable {

    private final Contact contact;
    private final Wakeups wakeups;
    private final RateLimits limits;

    private Redis(RedisAddress address, InstantSource clock, Duration patience) {
        String node = Ids.untimed();
        LocalWakeups here = new LocalWakeups();
        this.contact = new Contact(new Line(address, patience), RedisWakeups.CHANNEL, node, here::wake, clock);
        this.wakeups = new RedisWakeups(here, contact, node);
        this.limits = rateLimits(new LocalRateLimits(clock), contact::now);
    }

    /**
     * Begins to reach it and does not wait: whatever is asked meanwhile is answered as if it were away.
     *
     * @param clock the machine's clock
     */
    public static Redis at(RedisAddress address, InstantSource clock) {
        return at(address, clock, Line.PATIENCE);
    }

    /** @param patience with which an answer is waited for */
    static Redis at(RedisAddress address, InstantSource clock, Duration patience) {
        Redis redis = new Redis(address, clock, patience);
        redis.contact.begin();
        return redis;
    }

    /**
     * What somebody finds who asks once.
     *
     * @param trouble what is wrong, or null
     * @param roundTrip how long it took to the answer
     */
    public record Examined(@Nullable String trouble, Duration roundTrip) {}

    /** Asks the Redis at this address for something and writes something; takes a few seconds at most. */
    public static Examined examine(RedisAddress address) {
        try (Line line = new Line(address, Line.PATIENCE)) {
            RedisAsyncCommands<String, byte[]> commands = line.connect().async();
            Line.within(commands.ping(), line.patience());
            long begun = System.nanoTime();
            Line.within(commands.psetex(Contact.BEAT, Contact.BEAT_MILLIS, new byte[0]), line.patience());
            return new Examined(null, Duration.ofNanos(System.nanoTime() - begun));
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            return new Examined(Contact.reason(e), Duration.ZERO);
        }
    }

    /** Why nothing is shared at the moment, in English and without anything of the address; empty when all is well. */
    public Optional<String> trouble() {
        return contact.trouble();
    }

    /** Wakes the couriers of all nodes. */
    public Wakeups wakeups() {
        return wakeups;
    }

    /** Budgets of all nodes together. */
    public RateLimits rateLimits() {
        return limits;
    }

    /** What platforms said, for all nodes. @param vault with the same key on all of them */
    public Remembered remembered(Vault vault) {
        return new RedisRemembered(contact, new LocalRemembered(), vault);
    }

    /** Budgets by another clock. */
    RateLimits rateLimits(LocalRateLimits here, InstantSource clock) {
        return new RedisRateLimits(contact, here, clock);
    }

    @Override
    public void close() {
        contact.close();
    }
}
