package org.entente.core.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.entente.core.card.Content;
import org.entente.core.time.When;
import org.entente.core.time.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Until when answers count, as it was said: a local date, which counts to its end, or an hour of it. The moment follows
 * from the zone rules of today.
 *
 * @param time null where only the date was said
 */
record Deadline(LocalDate date, @Nullable LocalTime time, Zone zone) {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    static Deadline of(When.Read said) {
        return new Deadline(said.date(), said.time(), said.zone());
    }

    Instant at() {
        return zone.resolve(time == null ? date.plusDays(1).atStartOfDay() : date.atTime(time)).orNearest();
    }

    /** Nine in the morning, local time, so many days before. */
    Instant morning(int daysBefore) {
        return zone.resolve(date.minusDays(daysBefore).atTime(MORNING)).orNearest();
    }

    /** A date alone is named as a date: its end is meant. */
    Content shown() {
        return time == null ? new Content.Day(date) : new Content.Moment(at(), zone, Content.Moment.Style.SHORT);
    }
}
