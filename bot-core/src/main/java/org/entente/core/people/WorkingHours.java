package org.entente.core.people;

import java.time.LocalTime;

/**
 * Between which times of a working day somebody works, on their own clock.
 *
 * @param until later on the same day than {@code from}
 */
public record WorkingHours(LocalTime from, LocalTime until) {

    /** What holds until a person says otherwise. */
    public static final WorkingHours USUAL = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0));

    public WorkingHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(from + " is not before " + until);
        }
    }
}
