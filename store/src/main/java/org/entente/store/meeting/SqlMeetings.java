package org.entente.store.meeting;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.core.command.Folding;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.AgendaOrder;
import org.entente.core.meeting.Attendee;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.store.sql.Rows;
import org.entente.store.sql.Session;
import org.entente.store.sql.Table;

/** Meetings in SQL. A council has few of them, so what depends on zone rules is decided here and not by the database. */
final class SqlMeetings implements Meetings {

    private static final Table<Meeting> MEETINGS = Table.of(Meeting.class, "meeting", "id");
    private static final Table<AgendaItem> ITEMS = Table.of(AgendaItem.class, "agenda_item", "id");
    private static final Table<Attendee> ATTENDEES = Table.of(Attendee.class, "attendee", "id");

    private final Rows<Meeting> meetings;
    private final Rows<AgendaItem> items;
    private final Rows<Attendee> attendees;

    SqlMeetings(Session session) {
        meetings = MEETINGS.in(session);
        items = ITEMS.in(session);
        attendees = ATTENDEES.in(session);
    }

    @Override
    public void add(Meeting meeting) {
        meetings.insert(meeting);
    }

    @Override
    public Meeting update(Meeting meeting) {
        return meetings.update(meeting);
    }

    @Override
    public Optional<Meeting> find(String meetingId) {
        return meetings.find(meetingId);
    }

    @Override
    public Optional<Meeting> running(String councilId) {
        return meetings.one("council_id = ? and state = 'RUNNING'", councilId);
    }

    @Override
    public List<Meeting> all(String councilId) {
        return meetings.list("council_id = ? order by date, id", councilId).stream()
                .sorted(Comparator.comparing(Meeting::startsAt)).toList();
    }

    @Override
    public Optional<Meeting> previous(Meeting meeting) {
        return all(meeting.councilId()).stream().filter(other -> other.state() == Meeting.State.ADJOURNED
                && !other.id().equals(meeting.id()) && other.startsAt().isBefore(meeting.startsAt()))
                .reduce((earlier, later) -> later);
    }

    @Override
    public Optional<Meeting> next(String councilId, Instant after) {
        return all(councilId).stream().filter(
                meeting -> meeting.state() == Meeting.State.SCHEDULED && meeting.startsAt().isAfter(after))
                .findFirst();
    }

    @Override
    public void addItem(AgendaItem item) {
        items.insert(item);
    }

    @Override
    public AgendaItem updateItem(AgendaItem item) {
        return items.update(item);
    }

    @Override
    public Optional<AgendaItem> item(String itemId) {
        return items.find(itemId);
    }

    @Override
    public List<AgendaItem> items(String meetingId) {
        return AgendaOrder.of(items.list("meeting_id = ? order by position, id", meetingId));
    }

    @Override
    public List<AgendaItem> carriedOver(String councilId) {
        return items.list("state = 'CARRIED_OVER' and meeting_id in (select id from meeting where council_id = ?)"
                + " order by id", councilId);
    }

    @Override
    public Optional<AgendaItem> successor(String itemId) {
        return items.one("carried_from = ? and state <> 'REMOVED'", itemId);
    }

    @Override
    public void addAttendee(Attendee attendee) {
        attendees.insert(attendee);
    }

    @Override
    public Attendee updateAttendee(Attendee attendee) {
        return attendees.update(attendee);
    }

    @Override
    public Optional<Attendee> attendee(String attendeeId) {
        return attendees.find(attendeeId);
    }

    @Override
    public List<Attendee> attendees(String meetingId) {
        return attendees.list("meeting_id = ? order by id", meetingId).stream()
                .sorted(Comparator.comparing(Attendee::part).thenComparing(row -> Folding.fold(row.name()))).toList();
    }
}
