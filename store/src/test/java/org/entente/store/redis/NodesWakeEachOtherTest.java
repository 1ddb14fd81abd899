package org.entente.store.redis;

import java.time.Duration;
import org.entente.core.delivery.Wakeups;
import org.entente.store.delivery.WakeupsContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Wake-ups of several nodes: here as ever, and on the others by Redis. */
class NodesWakeEachOtherTest extends WakeupsContract {

    private static final Duration SHORT = Duration.ofMillis(100);
    @RegisterExtension
    static final SharedRedis REDIS = new SharedRedis();

    @Override
    protected Wakeups wakeups() {
        return REDIS.joins().wakeups();
    }

    @Test
    void whatOneNodeCommitsWakesTheOthersAtOnce() throws InterruptedException {
        Redis one = REDIS.joins();
        Redis two = REDIS.joins();
        Redis three = REDIS.joins();
        for (int i = 0; i < 20; i++) {
            one.wakeups().wake();
            assertThat(Nodes.rest(two, Nodes.PATIENCE)).isLessThan(Duration.ofSeconds(2));
            assertThat(Nodes.rest(three, Nodes.PATIENCE)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void nobodyIsWokenTwiceByItself() throws InterruptedException {
        Redis one = REDIS.joins();
        Redis two = REDIS.joins();
        one.wakeups().wake();
        assertThat(Nodes.rest(two, Nodes.PATIENCE)).isLessThan(Nodes.PATIENCE);
        assertThat(Nodes.rest(one, Nodes.PATIENCE)).isLessThan(Nodes.PATIENCE);
        assertThat(Nodes.rest(one, SHORT)).isGreaterThanOrEqualTo(SHORT);
    }

    @Test
    void aFreeHandIsNobodyElsesMatter() throws InterruptedException {
        Redis one = REDIS.joins();
        Redis two = REDIS.joins();
        one.wakeups().wakeHere();
        assertThat(Nodes.rest(two, SHORT)).isGreaterThanOrEqualTo(SHORT);
    }
}
