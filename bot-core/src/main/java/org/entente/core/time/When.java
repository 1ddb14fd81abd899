package org.entente.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a phrase says about a date and time: a real one, or why not. */
public sealed interface When permits When.Read, NotADate {

    /**
     * A date that exists.
     *
     * @param date the date in {@code zone}
     * @param time the time of day in {@code zone}; null when none was said
     * @param zone the zone named, else the council's
     * @param instant the moment; null exactly when {@code time} is
     * @param asSaid the words it was read from, unchanged
     * @param notes what was taken for granted or corrected
     */
    record Read(LocalDate date, @Nullable LocalTime time, Zone zone, @Nullable Instant instant, String asSaid,
            List<Note> notes)
            implements
                When {

        public Read {
            if ((time == null) != (instant == null)) {
                throw new IllegalArgumentException("A moment is known exactly when the time of day is");
            }
            notes = List.copyOf(notes);
        }

        /** The moment with its zone, for printing; null when no time of day was said. */
        public @Nullable ZonedMoment moment() {
            return instant == null ? null : new ZonedMoment(instant, zone);
        }
    }
}
