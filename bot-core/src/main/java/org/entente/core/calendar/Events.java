package org.entente.core.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.Attendee;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.MeetingLabel;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Person;
import org.entente.core.people.Role;
import org.entente.core.text.RoomLanguages;
import org.jspecify.annotations.Nullable;

/** Meetings as events of a calendar, in the language or languages of whoever reads it. */
final class Events {

    /** Shown where nobody planned any minutes: calendars draw nothing that has no length. */
    private static final Duration UNPLANNED = Duration.ofHours(1);

    private final Transaction record;
    private final Council council;
    private final Voice voice;
    private final Instant now;

    Events(Transaction record, Council council, RoomLanguages languages, Instant now) {
        this.record = record;
        this.council = council;
        this.voice = new Voice(languages, id -> null);
        this.now = now;
    }

    /** @param reader who is invited, or null in a feed */
    CalendarPage.Event of(Meeting meeting, @Nullable Person reader) {
        Duration planned = planned(meeting);
        return new CalendarPage.Event(meeting.id() + "@entente", meeting.version(), now,
                voice.plainLabel(MeetingLabel.heading(meeting, council)),
                voice.plainText(about(meeting, planned)), meeting.city(), meeting.date(), meeting.time(),
                meeting.zone(), planned.isZero() ? UNPLANNED : planned,
                meeting.state() == Meeting.State.CANCELLED, reader == null ? null : organizer(),
                reader == null ? null : party(reader, coming(meeting, reader)));
    }

    private static Content about(Meeting meeting, Duration planned) {
        if (meeting.state() == Meeting.State.CANCELLED) {
            return Content.words("calendar.about.cancelled");
        }
        Content mode = Content.words("choice.Mode." + meeting.mode());
        if (meeting.time() == null) {
            return Content.lines(List.of(mode, Content.words("calendar.about.no.time")));
        }
        return Content.lines(List.of(mode, MeetingLabel.when(meeting),
                planned.isZero() ? Content.words("calendar.about.no.end")
                        : Content.words("calendar.about.planned").with("minutes", planned.toMinutes())));
    }

    /** The minutes of the agenda, as far as they are planned. */
    private Duration planned(Meeting meeting) {
        return Duration.ofMinutes(record.use(Meetings.class).items(meeting.id()).stream()
                .filter(item -> item.state().listed()).map(AgendaItem::minutes)
                .mapToLong(minutes -> minutes == null ? 0 : minutes).sum());
    }

    /** The council; answers reach the secretariat where it has an address. */
    private CalendarPage.Party organizer() {
        Directory directory = record.use(Directory.class);
        Optional<String> address = directory.members(council.id()).stream()
                .filter(member -> member.role() == Role.SECRETARIAT)
                .flatMap(member -> directory.person(member.personId()).stream())
                .flatMap(person -> Optional.ofNullable(person.email()).stream()).findFirst();
        return new CalendarPage.Party(voice.plainLabel(Content.typed(council.name())),
                address(address.orElse(null), council.id()), null);
    }

    private static CalendarPage.Party party(Person person, @Nullable Boolean coming) {
        return new CalendarPage.Party(person.name(), address(person.email(), person.id()), coming);
    }

    /** Calendars want an address of everybody; an id is one to which nothing can be sent. */
    private static URI address(@Nullable String email, String id) {
        try {
            return email == null ? new URI("urn", "uuid:" + id, null) : new URI("mailto", email, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no address: " + id, e);
        }
    }

    private @Nullable Boolean coming(Meeting meeting, Person reader) {
        Attendee.State state = record.use(Meetings.class).attendees(meeting.id()).stream()
                .filter(row -> reader.id().equals(row.personId())).map(Attendee::state).findFirst()
                .orElse(Attendee.State.INVITED);
        return switch (state) {
            case INVITED -> null;
            case REGRETS -> false;
            case ACCEPTED, PRESENT, LEFT -> true;
        };
    }
}
