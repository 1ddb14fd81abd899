package org.entente.store.redis;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.entente.core.delivery.Budget;
import org.entente.store.OwnRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Redis is not there, goes away, hangs, is emptied or full: nobody waits for it, and it is used again when it can be. */
@Tag("F8")
class RedisAwayTest {

    /** What anybody may ever wait, with room for a busy machine. */
    private static final Duration MOST = Line.PATIENCE.plusMillis(350);
    private static final Budget EDITS = new Budget("edits", List.of(new Budget.Rate(3, Duration.ofMinutes(5))));

    private OwnRedis server = OwnRedis.notStarted();
    private Nodes nodes = new Nodes(server);

    private void runs(String... options) {
        server = OwnRedis.started(options);
        nodes = new Nodes(server);
    }

    @AfterEach
    void close() {
        nodes.close();
        server.close();
    }

    private static Duration take(Redis node) {
        long begun = System.nanoTime();
        Duration wait = node.rateLimits().take(List.of(EDITS));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as("waiting for Redis").isLessThan(MOST);
        return wait;
    }

    /** Everything that is asked of it: the node goes on by itself. */
    private static void goesOnAlone(Redis node) throws InterruptedException {
        long begun = System.nanoTime();
        node.wakeups().wake();
        node.rateLimits().spent(new Budget("another", EDITS.rates()), Duration.ofMillis(1));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(MOST);
        assertThat(Nodes.rest(node, Nodes.PATIENCE)).isLessThan(Duration.ofSeconds(2));
        take(node);
    }

    private static void isTroubled(Redis node, String why) throws InterruptedException {
        Nodes.await("it is noticed", node, () -> node.trouble().filter(said -> said.contains(why)).isPresent());
    }

    private static void sharesAgain(Redis one, Redis two) throws InterruptedException {
        for (Redis node : List.of(one, two)) {
            Nodes.await("it is back", node, () -> node.trouble().isEmpty());
        }
        Nodes.await("one is woken by the other", one, () -> {
            two.wakeups().wake();
            try {
                return Nodes.rest(one, Duration.ofSeconds(1)).compareTo(Duration.ofSeconds(1)) < 0;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        Budget fresh = new Budget("fresh", EDITS.rates());
        assertThat(one.rateLimits().take(List.of(fresh))).isZero();
        assertThat(two.rateLimits().take(List.of(fresh))).isZero();
        assertThat(one.rateLimits().take(List.of(fresh))).isZero();
        assertThat(two.rateLimits().take(List.of(fresh))).isPositive();
    }

    @Test
    void whereItIsNotThereAtTheStartItIsUsedAsSoonAsItIs() throws InterruptedException {
        Redis one = nodes.begins();
        Redis two = nodes.begins();
        goesOnAlone(one);
        isTroubled(one, "no connection");
        goesOnAlone(one);
        server.starts();
        sharesAgain(one, two);
    }

    @Test
    void killedInTheMiddleItIsMissedByNobodyAndUsedAgainWhenItIsBack() throws InterruptedException {
        runs();
        Redis one = nodes.joins();
        Redis two = nodes.joins();
        server.killed();
        goesOnAlone(one);
        isTroubled(one, "");
        isTroubled(two, "");
        goesOnAlone(two);
        server.starts();
        sharesAgain(one, two);
    }

    @Test
    void whileItHangsNobodyWaitsLongerThanTheBound() throws InterruptedException {
        runs();
        Redis one = nodes.joins();
        Redis two = nodes.joins();
        server.hangs();
        for (int i = 0; i < 20; i++) {
            goesOnAlone(one);
        }
        isTroubled(one, "no answer in time");
        server.goesOn();
        sharesAgain(one, two);
    }

    @Test
    void emptiedItIsFilledAgain() throws InterruptedException {
        runs();
        Redis one = nodes.joins();
        Redis two = nodes.joins();
        for (int i = 0; i < 3; i++) {
            assertThat(take(one)).isZero();
        }
        assertThat(take(two)).isPositive();
        server.says("FLUSHALL");
        assertThat(take(two)).isZero();
        sharesAgain(one, two);
    }

    @Test
    void fullItTakesNothingInAndEachNodeGoesOnAlone() throws InterruptedException {
        runs("--maxmemory-policy", "noeviction");
        Redis one = nodes.joins();
        Redis two = nodes.joins();
        assertThat(take(one)).isZero();
        server.says("CONFIG SET maxmemory 1");
        // this node has taken one of three already, though nobody can be asked any more
        assertThat(take(one)).isZero();
        assertThat(take(one)).isZero();
        assertThat(take(one)).isPositive();
        isTroubled(one, "OOM");
        goesOnAlone(two);
        server.says("CONFIG SET maxmemory 0");
        sharesAgain(one, two);
    }

    @Test
    void aWrongPasswordIsSaidAndNotRepeated() throws InterruptedException {
        runs("--requirepass", "right");
        Redis node = Redis.at(RedisAddress.of(server.url().replace("//", "//:hush@")), InstantSource.system());
        try (node) {
            isTroubled(node, "WRONGPASS");
            assertThat(node.trouble().orElse("")).doesNotContain("hush");
            goesOnAlone(node);
        }
    }

    @Test
    void thePasswordOpensIt() throws InterruptedException {
        runs("--requirepass", "right@home");
        Redis node = Redis.at(RedisAddress.of(server.url().replace("//", "//:right%40home@")), InstantSource.system());
        try (node) {
            Nodes.await("it is let in", node, () -> node.trouble().isEmpty());
        }
    }

    @Test
    void whoSpeaksTlsToOneThatDoesNotIsTold() throws InterruptedException {
        runs();
        Redis node = Redis.at(RedisAddress.of(server.url().replace("redis:", "rediss:")), InstantSource.system());
        try (node) {
            isTroubled(node, "no");
            goesOnAlone(node);
        }
    }

    @Test
    void theClockOfRedisIsThatOfAllNodes() throws InterruptedException {
        runs();
        InstantSource late = () -> Instant.now().minusSeconds(3_600);
        Contact contact = new Contact(new Line(RedisAddress.of(server.url()), Line.PATIENCE), "channel", "node",
                () -> {}, late);
        try (contact) {
            contact.begin();
            Nodes.await("it has asked", nodes.joins(), () -> contact.trouble().isEmpty());
            assertThat(Duration.between(contact.now(), Instant.now()).abs()).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void examinedItSaysWhetherItAnswers() {
        assertThat(Redis.examine(RedisAddress.of(server.url())).trouble()).contains("no connection");
        server.starts();
        assertThat(Redis.examine(RedisAddress.of(server.url())).trouble()).isNull();
        server.says("CONFIG SET maxmemory 1");
        assertThat(Redis.examine(RedisAddress.of(server.url())).trouble()).contains("OOM");
    }
}
