package org.entente.documents;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.entente.core.calendar.CalendarPage;
import org.jspecify.annotations.Nullable;

/**
 * Meetings as iCalendar (RFC 5545, RFC 5546): local times with the rules of their zones as ICU has them. What people
 * typed is escaped by the library.
 */
public final class CalendarIcs {

    private static final String MAKER = "-//Entente//Entente//EN";

    private CalendarIcs() {}

    public static byte[] of(CalendarPage page) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(MAKER));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new Method(page.method().name()));
        Duration again = page.readAgainAfter();
        if (again != null) {
            feed(calendar, page.title(), again);
        }
        ZonesIcs.of(page.events()).forEach(calendar::add);
        page.events().forEach(event -> calendar.add(event(event)));
        return Folded.of(calendar.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** What the feed is called and how often it is read: once as the standard says it, once as most calendars know it. */
    private static void feed(Calendar calendar, String title, Duration again) {
        calendar.add(new Name(title));
        calendar.add(new XProperty("X-WR-CALNAME", title));
        calendar.add(new RefreshInterval(new ParameterList(), again));
        calendar.add(new XProperty("X-PUBLISHED-TTL", again.toString()));
    }

    private static VEvent event(CalendarPage.Event event) {
        VEvent made = new VEvent(false);
        made.add(new Uid(event.uid()));
        made.add(new DtStamp(event.stamp()));
        made.add(new Sequence(event.sequence()));
        times(made, event);
        made.add(new Summary(event.title()));
        made.add(new Description(event.about()));
        String place = event.place();
        if (place != null) {
            made.add(new Location(place));
        }
        made.add(event.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        parties(made, event);
        return made;
    }

    private static void times(VEvent made, CalendarPage.Event event) {
        LocalTime time = event.time();
        if (time == null) {
            made.add(new DtStart<>(event.date()));
            made.add(new DtEnd<>(event.date().plusDays(1)));
            return;
        }
        LocalDateTime start = event.date().atTime(time);
        made.add(in(event, new DtStart<>(start)));
        made.add(in(event, new DtEnd<>(event.ends())));
    }

    private static Property in(CalendarPage.Event event, Property moment) {
        return moment.add(new TzId(event.zone().id()));
    }

    private static void parties(VEvent made, CalendarPage.Event event) {
        CalendarPage.Party organizer = event.organizer();
        if (organizer != null) {
            made.add(new Organizer(organizer.address()).add(new Cn(organizer.name())));
        }
        CalendarPage.Party reader = event.reader();
        if (reader != null) {
            made.add(new Attendee(reader.address()).add(new Cn(reader.name())).add(answer(reader.coming())));
        }
    }

    private static PartStat answer(@Nullable Boolean coming) {
        if (coming == null) {
            return PartStat.NEEDS_ACTION;
        }
        return coming ? PartStat.ACCEPTED : PartStat.DECLINED;
    }
}
