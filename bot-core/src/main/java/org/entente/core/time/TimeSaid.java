package org.entente.core.time;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as it was said.
 *
 * @param hour 0 to 23 for a {@link Kind#CLOCK}; as typed for the others
 */
record TimeSaid(Kind kind, int hour, int minute, int second) {

    enum Kind {
        CLOCK,
        /** Midnight by name or as 24 o’clock: the end of the day it is said with. */
        MIDNIGHT,
        END_OF_DAY,
        /** "at 2": nobody can tell whether at night or in the afternoon. */
        MORNING_OR_AFTERNOON,
        IMPOSSIBLE
    }

    static TimeSaid clock(int hour, int minute, int second) {
        if (hour == 24 && minute == 0 && second == 0) {
            return new TimeSaid(Kind.MIDNIGHT, 24, 0, 0);
        }
        boolean possible = hour < 24 && minute < 60 && second < 60;
        return new TimeSaid(possible ? Kind.CLOCK : Kind.IMPOSSIBLE, hour, minute, second);
    }

    static TimeSaid of(Kind kind) {
        return new TimeSaid(kind, 0, 0, 0);
    }

    /** The time by the clock; null where it is something else or not certain. */
    @Nullable
    LocalTime onClock() {
        return kind == Kind.CLOCK ? LocalTime.of(hour, minute, second) : null;
    }
}
