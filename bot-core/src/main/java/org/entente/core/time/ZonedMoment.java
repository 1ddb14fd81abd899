package org.entente.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.entente.core.text.Language;

/** A moment and the zone in whose clock it is told; the same moment can be told in each reader's own zone (M-09). */
public record ZonedMoment(Instant instant, Zone zone) {

    public ZonedMoment in(Zone other) {
        return new ZonedMoment(instant, other);
    }

    public LocalDateTime local() {
        return zone.localAt(instant);
    }

    public LocalDate date() {
        return local().toLocalDate();
    }

    public LocalTime time() {
        return local().toLocalTime();
    }

    public String zoneName(Language language) {
        return zone.longName(instant, language);
    }

    public String zoneAbbreviation(Language language) {
        return zone.shortName(instant, language);
    }
}
