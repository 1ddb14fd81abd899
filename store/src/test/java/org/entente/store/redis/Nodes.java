package org.entente.store.redis;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.entente.store.OwnRedis;

import static org.assertj.core.api.Assertions.assertThat;

/** Nodes on one Redis. */
final class Nodes implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long GLANCE = 5;

    private final OwnRedis server;
    private final List<Redis> all = new ArrayList<>();

    Nodes(OwnRedis server) {
        this.server = server;
    }

    /** One more, whether Redis is there or not. */
    Redis begins() {
        return begins(Line.PATIENCE);
    }

    private Redis begins(Duration patience) {
        Redis node = Redis.at(RedisAddress.of(server.url()), InstantSource.system(), patience);
        all.add(node);
        return node;
    }

    /** One more that has Redis and was not woken. */
    Redis joins() throws InterruptedException {
        return joins(Line.PATIENCE);
    }

    /** The same, where a busy machine shall not be taken for a Redis that is away. */
    Redis joinsPatiently() throws InterruptedException {
        return joins(PATIENCE);
    }

    private Redis joins(Duration patience) throws InterruptedException {
        Redis node = begins(patience);
        await("connected", node, () -> node.trouble().isEmpty());
        node.wakeups().await(1);
        return node;
    }

    /** Looks again and again until it is so; meanwhile the node is woken as ever. */
    static void await(String what, Redis node, BooleanSupplier there) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("until %s; trouble: %s", what, node.trouble()).isLessThan(end);
            node.wakeups().await(GLANCE);
        }
    }

    /** How long a node rests until it is woken, or so long. */
    static Duration rest(Redis node, Duration longest) throws InterruptedException {
        long begun = System.nanoTime();
        node.wakeups().await(longest.toMillis());
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void close() {
        all.forEach(Redis::close);
    }
}
