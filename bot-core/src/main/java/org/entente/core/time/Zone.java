package org.entente.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.entente.core.text.Language;

/**
 * A time zone by its IANA id (M-10): rules and names come from ICU's data, never from java.time.
 *
 * @param id a region id that ICU knows ("America/Toronto"), or "UTC"
 */
public record Zone(String id) {

    /** @throws IllegalArgumentException for an id that ICU's data does not have */
    public Zone {
        if (!ZoneData.knows(id)) {
            throw new IllegalArgumentException("Not an IANA time zone: " + id);
        }
    }

    /** @throws IllegalArgumentException for an id that ICU's data does not have */
    public static Zone of(String id) {
        return new Zone(id);
    }

    /** Which edition of the zone rules is used, "2026e": what was derived by another one has to be derived again. */
    public static String rules() {
        return ZoneData.edition();
    }

    /**
     * The zone that people mean by words in either language: an IANA id, a name or abbreviation ("Eastern", "HNE", "heure avancée de
     * l’Est"), a city or a jurisdiction. A typed "standard" or "daylight" only names the zone; which of them applies follows from the date.
     *
     * @return empty when the whole text is not a zone
     */
    public static Optional<Zone> named(String words) {
        return ZoneWords.named(words);
    }

    /** Seconds east of UTC at this moment; Newfoundland's are not whole hours. */
    public int offsetSeconds(Instant instant) {
        return ZoneData.offsetSeconds(id, instant);
    }

    /** Whether the daylight ("avancée") name applies at this moment. */
    public boolean daylight(Instant instant) {
        return ZoneData.daylight(id, instant);
    }

    /** What the clocks of this zone show at this moment. */
    public LocalDateTime localAt(Instant instant) {
        return ZoneData.localAt(id, instant);
    }

    /** The date on which this moment falls in this zone. */
    public LocalDate dateAt(Instant instant) {
        return localAt(instant).toLocalDate();
    }

    /** Every change of this zone's clocks after one moment and no later than another, in their order. */
    public List<ZoneChange> changes(Instant after, Instant until) {
        return ZoneData.changes(id, after, until);
    }

    /** The moment or moments at which the clocks of this zone show this. */
    public Resolved resolve(LocalDateTime local) {
        return ZoneData.resolve(id, local);
    }

    /** "Eastern Daylight Time", "heure avancée de l’Est": standard or daylight follows from the moment (M-08). */
    public String longName(Instant instant, Language language) {
        return ZoneNames.longName(id, instant, language);
    }

    /** "EDT", "HAE"; an offset from UTC where the language has no abbreviation. */
    public String shortName(Instant instant, Language language) {
        return ZoneNames.shortName(id, instant, language);
    }
}
