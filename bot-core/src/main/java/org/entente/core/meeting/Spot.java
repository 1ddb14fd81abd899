package org.entente.core.meeting;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Where an item was moved to, kept so that it can be printed in both languages.
 *
 * @param number the printed number of the other item for {@link Kind#BEFORE} and {@link Kind#AFTER}, else null
 * @param time local time for {@link Kind#AT}, else null
 */
public record Spot(Kind kind, @Nullable String number, @Nullable LocalTime time) {

    /** The ways in which a place on an agenda is named. */
    public enum Kind {
        BEFORE, AFTER, AT, START, MORNING, AFTERNOON, END
    }

    static Spot of(Kind kind) {
        return new Spot(kind, null, null);
    }
}
