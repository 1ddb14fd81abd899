package org.entente.core.calendar;

import java.util.List;
import org.entente.core.delivery.Document;
import org.entente.core.delivery.Viewing;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Directory;
import org.entente.core.people.Person;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;

/**
 * A meeting as a file for the calendar of the one who asked: an invitation, the same with a higher number after a
 * change, or its cancellation. The subject is the meeting's id.
 */
public final class MeetingFile implements Document {

    static final String NAME = "meeting.ics";
    private static final String CALENDAR = "text/calendar";

    private final CalendarPage.Writer writer;

    public MeetingFile(CalendarPage.Writer writer) {
        this.writer = writer;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Made make(String meetingId, RoomLanguages languages, Viewing viewing) {
        Meeting meeting = viewing.use(Meetings.class).find(meetingId)
                .orElseThrow(() -> new IllegalArgumentException("no meeting " + meetingId));
        String personId = viewing.personId();
        Person reader = personId == null ? null : viewing.use(Directory.class).person(personId).orElse(null);
        CalendarPage.Event event = new Events(viewing.record(), viewing.council(), languages, viewing.now())
                .of(meeting, reader);
        CalendarPage.Method method = reader == null ? CalendarPage.Method.PUBLISH
                : event.cancelled() ? CalendarPage.Method.CANCEL : CalendarPage.Method.REQUEST;
        return new Made(fileName(meeting, viewing), CALENDAR,
                writer.write(new CalendarPage(method, event.title(), List.of(event), null)));
    }

    /** {@code TSC_2018-09-27.ics}. */
    private static String fileName(Meeting meeting, Viewing viewing) {
        String council = viewing.council().acronym().in(Language.ENGLISH)
                .replaceAll("[^\\p{L}\\p{N}]+", "-");
        return council + "_" + meeting.date() + ".ics";
    }
}
