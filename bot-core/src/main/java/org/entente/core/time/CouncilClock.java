package org.entente.core.time;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A council's own clock, so that a meeting of 2018 can be played today. It runs at the system's pace; signatures, leases and tokens
 * never use it.
 *
 * @param anchoredAt system time at which the clock was moved; null, together with {@code saysThen}, when it shows real time
 * @param saysThen what the council's clock showed at that moment
 */
public record CouncilClock(@Nullable Instant anchoredAt, @Nullable Instant saysThen) {

    private static final CouncilClock REAL = new CouncilClock(null, null);

    /** @throws IllegalArgumentException when only one of the two is given */
    public CouncilClock {
        if ((anchoredAt == null) != (saysThen == null)) {
            throw new IllegalArgumentException(
                    "A moved clock needs both the system time of the move and what it showed then");
        }
    }

    public static CouncilClock real() {
        return REAL;
    }

    /** What the council's clock shows when the system's clock shows {@code systemNow}. */
    public Instant at(Instant systemNow) {
        if (anchoredAt == null || saysThen == null) {
            return systemNow;
        }
        return saysThen.plus(Duration.between(anchoredAt, systemNow));
    }

    /** When the system's clock will show what the council's clock calls {@code councilTime}: what a scheduler waits for. */
    public Instant systemTimeOf(Instant councilTime) {
        if (anchoredAt == null || saysThen == null) {
            return councilTime;
        }
        return anchoredAt.plus(Duration.between(saysThen, councilTime));
    }

    /** This clock set to {@code councilNow} at the system time {@code systemNow}, running on from there. */
    public CouncilClock movedTo(Instant councilNow, Instant systemNow) {
        return new CouncilClock(systemNow, councilNow);
    }
}
