package org.entente.store.redis;

import java.time.Duration;
import org.entente.core.delivery.Wakeups;
import org.entente.store.OwnRedis;
import org.entente.store.delivery.WakeupsContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Wake-ups of several nodes: here as ever, and on the others by Redis. */
class NodesWakeEachOtherTest extends WakeupsContract {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static @Nullable OwnRedis server;

    private final Nodes nodes = new Nodes(requireNonNull(server));

    @BeforeAll
    static void begins() {
        server = OwnRedis.started();
    }

    @AfterAll
    static void ends() {
        requireNonNull(server).close();
    }

    @AfterEach
    void close() {
        nodes.close();
    }

    @Override
    protected Wakeups wakeups() {
        try {
            return nodes.joinsPatiently().wakeups();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatOneNodeCommitsWakesTheOthersAtOnce() throws InterruptedException {
        Redis one = nodes.joinsPatiently();
        Redis two = nodes.joinsPatiently();
        Redis three = nodes.joinsPatiently();
        for (int i = 0; i < 20; i++) {
            one.wakeups().wake();
            assertThat(Nodes.rest(two, Nodes.PATIENCE)).isLessThan(Duration.ofSeconds(2));
            assertThat(Nodes.rest(three, Nodes.PATIENCE)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void nobodyIsWokenTwiceByItself() throws InterruptedException {
        Redis one = nodes.joinsPatiently();
        Redis two = nodes.joinsPatiently();
        one.wakeups().wake();
        assertThat(Nodes.rest(two, Nodes.PATIENCE)).isLessThan(Nodes.PATIENCE);
        assertThat(Nodes.rest(one, Nodes.PATIENCE)).isLessThan(Nodes.PATIENCE);
        assertThat(Nodes.rest(one, SHORT)).isGreaterThanOrEqualTo(SHORT);
    }

    @Test
    void aFreeHandIsNobodyElsesMatter() throws InterruptedException {
        Redis one = nodes.joinsPatiently();
        Redis two = nodes.joinsPatiently();
        one.wakeups().wakeHere();
        assertThat(Nodes.rest(two, SHORT)).isGreaterThanOrEqualTo(SHORT);
    }
}
