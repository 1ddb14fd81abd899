package org.entente.store.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.core.delivery.Budget;
import org.entente.core.delivery.RateLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How much is taken, and how long it takes until there is more: the same wherever the budgets are kept. */
public abstract class LimitsContract {

    /** As long as the longest case takes, by the test's clock. */
    private static final Duration PLAYED = Duration.ofMinutes(4);

    private static final Budget NARROW = budget("narrow", new Budget.Rate(1, Duration.ofSeconds(1)));
    private static final Budget WIDE = budget("wide", new Budget.Rate(3, Duration.ofMillis(400)));

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private @Nullable RateLimits made;

    /** New ones, of which nothing was taken. */
    protected abstract RateLimits limits(InstantSource clock);

    /** How often something is asked for while a case is played. */
    protected abstract Duration step();

    private RateLimits limits() {
        RateLimits before = made;
        if (before == null) {
            before = limits(() -> now);
            made = before;
        }
        return before;
    }

    private static Budget budget(String name, Budget.Rate... rates) {
        return new Budget(name, List.of(rates));
    }

    @Test
    void theBurstIsThereAtOnceAndThenOneAfterTheOther() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits().take(List.of(WIDE))).isZero();
        }
        assertThat(limits().take(List.of(WIDE))).isEqualTo(Duration.ofMillis(400));
        now = now.plusMillis(400);
        assertThat(limits().take(List.of(WIDE))).isZero();
    }

    @Test
    void whereOneBudgetIsEmptyNothingIsTakenFromTheOthers() {
        assertThat(limits().take(List.of(WIDE, NARROW))).isZero();
        for (int i = 0; i < 20; i++) {
            assertThat(limits().take(List.of(WIDE, NARROW))).isEqualTo(Duration.ofSeconds(1));
        }
        assertThat(limits().take(List.of(WIDE))).isZero();
        assertThat(limits().take(List.of(WIDE))).isZero();
        assertThat(limits().take(List.of(WIDE))).isPositive();
    }

    @Test
    void aSpentBudgetGivesNothingForAsLongAsThePlatformSaid() {
        limits().spent(WIDE, Duration.ofSeconds(7));
        limits().spent(WIDE, Duration.ofSeconds(2));
        assertThat(limits().take(List.of(NARROW, WIDE))).isEqualTo(Duration.ofSeconds(7));
        assertThat(limits().take(List.of(NARROW))).isZero();
        now = now.plusSeconds(7);
        assertThat(limits().take(List.of(WIDE))).isZero();
    }

    @Test
    void nothingIsLimitedWhereNoBudgetIs() {
        assertThat(limits().take(List.of())).isZero();
    }

    static Stream<Arguments> stretches() {
        return Stream.of(Arguments.of(Duration.ofSeconds(1), 7), Arguments.of(Duration.ofSeconds(2), 8),
                Arguments.of(Duration.ofSeconds(30), 60));
    }

    @ParameterizedTest
    @MethodSource("stretches")
    void inNoStretchOfTimeIsMoreTakenThanTheRatesSay(Duration stretch, int most) {
        Budget several = budget("several", new Budget.Rate(3, Duration.ofMillis(250)),
                new Budget.Rate(3, Duration.ofMillis(400)), new Budget.Rate(20, Duration.ofMillis(750)));
        List<Instant> taken = new ArrayList<>();
        long steps = PLAYED.dividedBy(step());
        for (int i = 1; i <= steps; i++) {
            if (limits().take(List.of(several)).isZero()) {
                taken.add(now);
            }
            // an idle minute now and then fills the bucket anew
            now = now.plus(i % (steps / 6) == 0 ? Duration.ofMinutes(1) : step());
        }
        assertThat(taken).hasSizeGreaterThan(200);
        for (int first = 0; first + most < taken.size(); first++) {
            assertThat(Duration.between(taken.get(first), taken.get(first + most))).isGreaterThanOrEqualTo(stretch);
        }
    }
}
