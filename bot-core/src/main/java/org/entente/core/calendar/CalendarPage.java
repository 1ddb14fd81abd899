package org.entente.core.calendar;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.entente.core.time.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar file says, in words ready to be printed; how it is written is another's matter.
 *
 * @param title what the calendar is called
 * @param readAgainAfter how long a reader may keep a feed, or null where it is a file
 */
public record CalendarPage(Method method, String title, List<Event> events, @Nullable Duration readAgainAfter) {

    public CalendarPage {
        events = List.copyOf(events);
    }

    /** What a calendar does with it: RFC 5546. */
    public enum Method {
        /** One reader is invited, or told of a change. */
        REQUEST,
        /** One reader is told that it is off. */
        CANCEL,
        /** A feed, to be read by whoever has its address. */
        PUBLISH
    }

    /**
     * A meeting.
     *
     * @param uid the same in every file and feed, so that a calendar has each meeting once
     * @param sequence rises with every change
     * @param stamp when this was written
     * @param date local date in {@code zone}
     * @param time local time, or null while only the date is set
     * @param length how long it is planned
     * @param organizer who invites, and the reader who is invited; null in a feed
     */
    public record Event(String uid, int sequence, Instant stamp, String title, String about, @Nullable String place,
            LocalDate date, @Nullable LocalTime time, Zone zone, Duration length, boolean cancelled,
            @Nullable Party organizer, @Nullable Party reader) {

        /** What the clocks of its zone show when it ends, also where they are moved meanwhile. */
        public LocalDateTime ends() {
            LocalDateTime start = date.atTime(time == null ? LocalTime.MIDNIGHT : time);
            return zone.localAt(zone.resolve(start).orNearest().plus(length));
        }
    }

    /**
     * Somebody, with an address of the kind that calendars understand.
     *
     * @param address {@code mailto:} where an e-mail address is known, else {@code urn:uuid:}
     * @param coming what they answered; null for whoever invites, and where there is no answer
     */
    public record Party(String name, URI address, @Nullable Boolean coming) {}

    /** Writes it as a file. */
    @FunctionalInterface
    public interface Writer {

        byte[] write(CalendarPage page);
    }
}
