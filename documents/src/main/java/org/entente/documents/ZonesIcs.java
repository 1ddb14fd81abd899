package org.entente.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.entente.core.calendar.CalendarPage;
import org.entente.core.text.Language;
import org.entente.core.time.Zone;
import org.entente.core.time.ZoneChange;

/**
 * The rules of zones for the years of some meetings, out of the core's data: the library's own tables, like the JDK's,
 * do not know that some provinces stopped changing their clocks in 2026.
 */
final class ZonesIcs {

    /** Around the meetings, so that a calendar which is set a season off finds its change. */
    private static final Period MARGIN = Period.ofYears(1);

    private ZonesIcs() {}

    /** One for each zone in which some event has a time. */
    static List<CalendarComponent> of(List<CalendarPage.Event> events) {
        Set<Zone> zones = new LinkedHashSet<>();
        events.stream().filter(event -> event.time() != null).map(CalendarPage.Event::zone).forEach(zones::add);
        List<CalendarComponent> all = new ArrayList<>();
        zones.forEach(zone -> all.add(zone(zone, events.stream()
                .filter(event -> event.time() != null && event.zone().equals(zone)).toList())));
        return all;
    }

    private static VTimeZone zone(Zone zone, List<CalendarPage.Event> events) {
        Instant from = utc(events.stream().map(CalendarPage.Event::date).min(LocalDate::compareTo)
                .orElseThrow().minus(MARGIN).atStartOfDay());
        Instant until = utc(events.stream().map(CalendarPage.Event::date).max(LocalDate::compareTo)
                .orElseThrow().plus(MARGIN).atStartOfDay());
        VTimeZone made = new VTimeZone();
        made.add(new net.fortuna.ical4j.model.property.TzId(zone.id()));
        int offset = zone.offsetSeconds(from);
        made.add(observance(zone, new ZoneChange(from, offset, offset, zone.daylight(from))));
        zone.changes(from, until).forEach(change -> made.add(observance(zone, change)));
        return made;
    }

    private static Instant utc(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }

    /** It begins at the local time that the clocks showed until then. */
    private static Observance observance(Zone zone, ZoneChange change) {
        Observance made = change.daylight() ? new Daylight() : new Standard();
        ZoneOffset before = ZoneOffset.ofTotalSeconds(change.secondsBefore());
        made.add(new DtStart<>(LocalDateTime.ofInstant(change.at(), before)));
        made.add(new TzOffsetFrom(before));
        made.add(new TzOffsetTo(ZoneOffset.ofTotalSeconds(change.secondsAfter())));
        made.add(new TzName(zone.shortName(change.at(), Language.ENGLISH)));
        return made;
    }
}
