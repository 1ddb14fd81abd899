package org.entente.core.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.core.command.Folding;
import org.entente.core.ledger.Stale;

/** Meetings kept in maps, with the versions that a store would hold. */
final class MemoryMeetings implements Meetings {

    private final Map<String, Meeting> meetings = new LinkedHashMap<>();
    private final Map<String, AgendaItem> items = new LinkedHashMap<>();
    private final Map<String, Attendee> attendees = new LinkedHashMap<>();

    MemoryMeetings copy() {
        MemoryMeetings copy = new MemoryMeetings();
        copy.meetings.putAll(meetings);
        copy.items.putAll(items);
        copy.attendees.putAll(attendees);
        return copy;
    }

    @Override
    public void add(Meeting meeting) {
        meetings.put(meeting.id(), meeting);
    }

    @Override
    public Meeting update(Meeting meeting) {
        fresh(Objects.requireNonNull(meetings.get(meeting.id())).version(), meeting.version());
        Meeting next = new Meeting(meeting.id(), meeting.councilId(), meeting.title(), meeting.mode(), meeting.date(),
                meeting.time(), meeting.zone(), meeting.city(), meeting.jurisdiction(), meeting.state(),
                meeting.openedAt(), meeting.adjournedAt(), meeting.next(), meeting.enteredAfterwards(),
                meeting.version() + 1);
        meetings.put(next.id(), next);
        return next;
    }

    private static void fresh(int kept, int read) {
        if (kept != read) {
            throw new Stale(kept + " is not " + read);
        }
    }

    @Override
    public Optional<Meeting> find(String meetingId) {
        return Optional.ofNullable(meetings.get(meetingId));
    }

    @Override
    public Optional<Meeting> running(String councilId) {
        return all(councilId).stream().filter(Meeting::running).findFirst();
    }

    @Override
    public List<Meeting> all(String councilId) {
        return meetings.values().stream().filter(meeting -> meeting.councilId().equals(councilId))
                .sorted(Comparator.comparing(Meeting::startsAt)).toList();
    }

    @Override
    public Optional<Meeting> previous(Meeting meeting) {
        return all(meeting.councilId()).stream().filter(other -> other.state() == Meeting.State.ADJOURNED
                && other.startsAt().isBefore(meeting.startsAt())).reduce((a, b) -> b);
    }

    @Override
    public Optional<Meeting> next(String councilId, Instant after) {
        return all(councilId).stream().filter(meeting -> meeting.state() == Meeting.State.SCHEDULED
                && meeting.startsAt().isAfter(after)).findFirst();
    }

    @Override
    public void addItem(AgendaItem item) {
        items.put(item.id(), item);
    }

    @Override
    public AgendaItem updateItem(AgendaItem item) {
        fresh(Objects.requireNonNull(items.get(item.id())).version(), item.version());
        AgendaItem next = new AgendaItem(item.id(), item.meetingId(), item.parentId(), item.position(), item.number(),
                item.kind(), item.title(), item.ask(), item.tabs(), item.presenters(), item.minutes(),
                item.questions(), item.state(), item.proposedBy(), item.change(), item.conclusion(),
                item.discussing(), item.spentSeconds(), item.closedAt(), item.noAction(), item.noComment(),
                item.carriedFrom(), item.version() + 1);
        items.put(next.id(), next);
        return next;
    }

    @Override
    public Optional<AgendaItem> item(String itemId) {
        return Optional.ofNullable(items.get(itemId));
    }

    @Override
    public List<AgendaItem> items(String meetingId) {
        return AgendaOrder.of(items.values().stream().filter(item -> item.meetingId().equals(meetingId)).toList());
    }

    @Override
    public List<AgendaItem> carriedOver(String councilId) {
        return items.values().stream().filter(item -> item.state() == AgendaItem.State.CARRIED_OVER).toList();
    }

    @Override
    public Optional<AgendaItem> successor(String itemId) {
        return items.values().stream().filter(
                item -> itemId.equals(item.carriedFrom()) && item.state() != AgendaItem.State.REMOVED).findFirst();
    }

    @Override
    public void addAttendee(Attendee attendee) {
        attendees.put(attendee.id(), attendee);
    }

    @Override
    public Attendee updateAttendee(Attendee row) {
        fresh(Objects.requireNonNull(attendees.get(row.id())).version(), row.version());
        Attendee next = new Attendee(row.id(), row.meetingId(), row.personId(), row.name(), row.organisation(),
                row.jurisdiction(), row.part(), row.office(), row.substituteFor(), row.remote(), row.state(),
                row.arrivedAt(), row.leftAt(), row.version() + 1);
        attendees.put(next.id(), next);
        return next;
    }

    @Override
    public Optional<Attendee> attendee(String attendeeId) {
        return Optional.ofNullable(attendees.get(attendeeId));
    }

    @Override
    public List<Attendee> attendees(String meetingId) {
        return new ArrayList<>(attendees.values()).stream().filter(row -> row.meetingId().equals(meetingId))
                .sorted(Comparator.comparing(Attendee::part).thenComparing(row -> Folding.fold(row.name()))).toList();
    }
}
