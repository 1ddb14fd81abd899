package org.entente.store.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether Redis is there and takes something in: asked again and again on a thread of its own, so that nobody else has
 * to find out by waiting. Keeps the connections, and begins new ones where the old do not come back.
 */
final class Contact implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Contact.class);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration REST_WHILE_AWAY = Duration.ofMillis(250);
    /** About five seconds. A broken line is mended long before; one into nowhere never is. */
    private static final int MISSES = 12;
    private static final Duration LAST_LOOK = Duration.ofSeconds(3);
    static final String BEAT = "entente:beat";
    static final long BEAT_MILLIS = 10_000;
    /** Less is the way there and back, not another clock. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMillis(50);

    private final Line line;
    private final String channel;
    private final String node;
    private final Runnable heard;
    private final InstantSource clock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable StatefulRedisConnection<String, byte[]> commands;
    private volatile @Nullable String trouble = "not connected yet";
    private volatile Duration ahead = Duration.ZERO;
    private @Nullable StatefulConnection<String, String> ears;
    private @Nullable Thread thread;
    private boolean said;
    private int misses;

    /**
     * @param channel what is said there is heard
     * @param node what this one says itself; that is not heard
     * @param heard quick, and run once more when Redis is back, for something may have been said meanwhile
     * @param clock the machine's clock
     */
    Contact(Line line, String channel, String node, Runnable heard, InstantSource clock) {
        this.line = line;
        this.channel = channel;
        this.node = node;
        this.heard = heard;
        this.clock = clock;
    }

    Contact begin() {
        thread = Thread.ofVirtual().name("redis").start(this::work);
        return this;
    }

    Duration patience() {
        return line.patience();
    }

    /** Why nothing is shared at the moment, or empty. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** For what is asked of Redis; null while there is no connection. */
    @Nullable
    RedisAsyncCommands<String, byte[]> commands() {
        StatefulRedisConnection<String, byte[]> there = commands;
        return there == null ? null : there.async();
    }

    /** For what somebody waits for; null while Redis does not answer, so that nobody waits for nothing. */
    @Nullable
    RedisAsyncCommands<String, byte[]> answering() {
        return trouble == null ? commands() : null;
    }

    /** Tells Redis something, and nobody waits for it; while there is no connection it is not told. */
    void tell(Function<RedisAsyncCommands<String, byte[]>, CompletionStage<?>> what) {
        RedisAsyncCommands<String, byte[]> there = commands();
        if (there == null) {
            return;
        }
        try {
            what.apply(there).whenComplete((done, failure) -> {
                if (failure != null) {
                    failed(failure);
                }
            });
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    /** Redis did not do what it was asked: nobody asks again before it has answered here. */
    void failed(Throwable why) {
        trouble = reason(why);
    }

    /** The clock that all nodes go by: that of Redis. */
    Instant now() {
        return clock.instant().plus(ahead);
    }

    private void work() {
        try {
            do {
                look();
            } while (!closed.await(trouble == null ? REST.toMillis() : REST_WHILE_AWAY.toMillis(),
                    TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            beat(connected());
            misses = 0;
            if (trouble != null) {
                heard.run();
                trouble = null;
                if (said) {
                    LOG.info("Redis is there again");
                    said = false;
                }
            }
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            String why = reason(e);
            trouble = why;
            // once is a busy machine
            if (!said && misses > 0 && closed.getCount() > 0) {
                LOG.warn("Redis is not there, and this node goes on by itself until it is: {}", why);
                said = true;
            }
            if (++misses >= MISSES) {
                drop();
            }
        }
    }

    private StatefulRedisConnection<String, byte[]> connected() throws ExecutionException, TimeoutException {
        StatefulRedisConnection<String, byte[]> there = commands;
        if (there == null) {
            ears = line.listen(channel, heard, node);
            there = line.connect();
            commands = there;
        }
        return there;
    }

    /** Asks for the time, and whether anything is written: a Redis that is full answers everything else. */
    private void beat(StatefulRedisConnection<String, byte[]> there) throws ExecutionException, TimeoutException {
        Instant before = clock.instant();
        RedisFuture<List<byte[]>> time = there.async().time();
        RedisFuture<String> written = there.async().psetex(BEAT, BEAT_MILLIS,
                node.getBytes(StandardCharsets.UTF_8));
        List<byte[]> parts = Line.within(time, line.patience());
        Instant after = clock.instant();
        Line.within(written, line.patience());
        Instant shown = Instant.ofEpochSecond(number(parts.getFirst()), number(parts.getLast()) * 1_000);
        Duration difference = Duration.between(before.plus(Duration.between(before, after).dividedBy(2)), shown);
        if (difference.minus(ahead).abs().compareTo(CLOCKS_DIFFER) > 0) {
            ahead = difference;
        }
    }

    private static long number(byte[] digits) {
        return Long.parseLong(new String(digits, StandardCharsets.US_ASCII));
    }

    private void drop() {
        misses = 0;
        StatefulRedisConnection<String, byte[]> before = commands;
        commands = null;
        if (before != null) {
            before.closeAsync();
        }
        if (ears != null) {
            ears.closeAsync();
            ears = null;
        }
    }

    /** In the words of Redis where it said something; never what is in the address. */
    static String reason(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null && !(inner instanceof RedisCommandExecutionException)) {
            inner = inner.getCause();
        }
        return switch (inner) {
            case RedisCommandExecutionException refused -> "it refuses: " + refused.getMessage();
            case TimeoutException late -> "no answer in time";
            case RedisConnectionException none -> "no connection";
            case RedisException other -> String.valueOf(other.getMessage());
            default -> "no connection: " + inner.getClass().getSimpleName();
        };
    }

    @Override
    public void close() {
        closed.countDown();
        Thread asking = thread;
        try {
            if (asking != null && !asking.join(LAST_LOOK)) {
                LOG.debug("still asking while it closes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        line.close();
    }
}
