package org.entente.store.delivery;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.entente.core.delivery.Wakeups;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a courier may rely on while it rests, wherever the one who wakes it is. */
public abstract class WakeupsContract {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(60);

    /** Of which nobody was woken yet. */
    protected abstract Wakeups wakeups();

    private static Duration rest(Wakeups wakeups, Duration longest) throws InterruptedException {
        long begun = System.nanoTime();
        wakeups.await(longest.toMillis());
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    void whoRestsIsWoken() throws InterruptedException, ExecutionException, TimeoutException {
        Wakeups wakeups = wakeups();
        CompletableFuture<Duration> rested = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                rested.complete(rest(wakeups, LONG));
            } catch (InterruptedException e) {
                rested.completeExceptionally(e);
            }
        });
        wakeups.wake();
        assertThat(rested.get(LONG.toMillis() * 2, TimeUnit.MILLISECONDS)).isLessThan(LONG);
    }

    @Test
    void aWakeBeforeTheRestIsNotLost() throws InterruptedException {
        Wakeups wakeups = wakeups();
        wakeups.wake();
        assertThat(rest(wakeups, LONG)).isLessThan(LONG);
    }

    @Test
    void manyWakesAreOne() throws InterruptedException {
        Wakeups wakeups = wakeups();
        for (int i = 0; i < 1_000; i++) {
            wakeups.wake();
        }
        assertThat(rest(wakeups, LONG)).isLessThan(LONG);
        assertThat(rest(wakeups, SHORT)).isGreaterThanOrEqualTo(SHORT);
    }

    @Test
    void aCourierWithAFreeHandIsWokenToo() throws InterruptedException {
        Wakeups wakeups = wakeups();
        wakeups.wakeHere();
        assertThat(rest(wakeups, LONG)).isLessThan(LONG);
    }

    @Test
    void whoIsNotWokenRestsAsLongAsItWanted() throws InterruptedException {
        assertThat(rest(wakeups(), SHORT)).isGreaterThanOrEqualTo(SHORT);
    }
}
