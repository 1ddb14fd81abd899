package org.entente.store.delivery;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.entente.core.delivery.Remembered;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was said is known until it is forgotten or old, wherever it is kept. */
public abstract class RememberedContract {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    protected abstract Remembered remembered();

    @Test
    void whatWasKeptIsFound() {
        Remembered remembered = remembered();
        remembered.keep("slack/T1/U1", "{\"name\":\"Membre du Québec\"}", LONG);
        assertThat(remembered.find("slack/T1/U1")).contains("{\"name\":\"Membre du Québec\"}");
        assertThat(remembered.find("slack/T1/U2")).isEmpty();
    }

    @Test
    void whatIsKeptAnewTakesThePlaceOfWhatWas() {
        Remembered remembered = remembered();
        remembered.keep("k", "before", LONG);
        remembered.keep("k", "after", LONG);
        assertThat(remembered.find("k")).contains("after");
    }

    @Test
    void whatIsForgottenIsGone() {
        Remembered remembered = remembered();
        remembered.keep("k", "before", LONG);
        remembered.forget("k");
        assertThat(remembered.find("k")).isEmpty();
    }

    @Test
    void itIsForgottenByItself() {
        Remembered remembered = remembered();
        remembered.keep("k", "soon gone", Duration.ofMillis(40));
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (remembered.find("k").isPresent()) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }
}
