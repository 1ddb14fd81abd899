package org.entente.core.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The meetings of all councils with their agendas and attendance. Updates take the version that was read, give back
 * the thing with its new version, and throw {@link org.entente.core.ledger.Stale} when somebody was faster.
 */
public interface Meetings {

    void add(Meeting meeting);

    Meeting update(Meeting meeting);

    Optional<Meeting> find(String meetingId);

    /** The meeting that is going on. */
    Optional<Meeting> running(String councilId);

    /** All of a council's meetings by date, cancelled ones included. */
    List<Meeting> all(String councilId);

    /** The last adjourned meeting that started before this one. */
    Optional<Meeting> previous(Meeting meeting);

    /** The first scheduled meeting that starts after this council time. */
    Optional<Meeting> next(String councilId, Instant after);

    void addItem(AgendaItem item);

    AgendaItem updateItem(AgendaItem item);

    Optional<AgendaItem> item(String itemId);

    /**
     * All items of a meeting in agenda order, each followed by its sub-items; proposed, declined and removed ones
     * last, in the order in which they were made.
     */
    List<AgendaItem> items(String meetingId);

    /** The items of all of a council's meetings that were carried over, oldest first. */
    List<AgendaItem> carriedOver(String councilId);

    /** The item that goes on with an earlier one, once it exists. */
    Optional<AgendaItem> successor(String itemId);

    void addAttendee(Attendee attendee);

    Attendee updateAttendee(Attendee attendee);

    Optional<Attendee> attendee(String attendeeId);

    /** By part, then by name. */
    List<Attendee> attendees(String meetingId);
}
