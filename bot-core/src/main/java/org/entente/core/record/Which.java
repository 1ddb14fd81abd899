package org.entente.core.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.MeetingType;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Role;

/** Which meeting, item or note a command of the record means, and who may see a record. */
final class Which {

    static final Parameter<Meeting> MEETING = Parameter.optional("meeting", MeetingType.MEETING);
    /** The same, after key words. */
    static final Parameter<Meeting> OF_MEETING = MEETING.after(
            List.of("of the meeting of", "for the meeting of", "meeting of", "meeting"),
            List.of("de la réunion du", "pour la réunion du", "réunion du", "réunion"));
    static final Parameter<String> NOTE = Parameter.hidden("note", Types.ID);

    private Which() {}

    static Permission readers() {
        return Permission.of(Role.CO_CHAIR, Role.SECRETARIAT, Role.MEMBER, Role.OBSERVER);
    }

    /** The meeting named, else the one that goes on, else the last one that was held. */
    static Meeting meeting(Call call) {
        return find(call).orElseThrow(() -> Refusal.because(Content.words("record.refused.no.meeting"),
                Content.words("command.meeting.schedule.example")));
    }

    private static Optional<Meeting> find(Call call) {
        Meetings meetings = call.use(Meetings.class);
        return call.find(MEETING).or(() -> meetings.running(call.council().id()))
                .or(() -> last(meetings, call.council().id()));
    }

    /** The last one that was opened. */
    static Optional<Meeting> last(Meetings meetings, String councilId) {
        return meetings.all(councilId).stream()
                .filter(meeting -> meeting.openedAt() != null && meeting.state() != Meeting.State.CANCELLED)
                .reduce((earlier, later) -> later);
    }

    /** A meeting of which there is something to record. */
    static Meeting held(Call call) {
        Meeting meeting = meeting(call);
        if (meeting.openedAt() == null || meeting.state() == Meeting.State.CANCELLED) {
            throw Refusal.because(Content.words("record.refused.not.held"),
                    Content.words("command.meeting.start.example"));
        }
        return meeting;
    }

    static Optional<AgendaItem> discussed(Meetings meetings, Meeting meeting) {
        return meetings.items(meeting.id()).stream().filter(item -> item.state() == AgendaItem.State.DISCUSSING)
                .findFirst();
    }

    static Note note(Call call) {
        return call.find(NOTE).flatMap(call.use(Records.class)::note)
                .filter(note -> note.councilId().equals(call.council().id()))
                .orElseThrow(() -> Refusal.because(Content.words("record.refused.no.note"),
                        Content.words("command.record.notes.example")));
    }

    static Map<String, String> values(Meeting meeting) {
        return Map.of("meeting", meeting.id(), "council", meeting.councilId());
    }

    static Map<String, String> values(Note note) {
        return Map.of("note", note.id(), "version", Integer.toString(note.version()), "council", note.councilId());
    }

    /** The values of a button that opens a form. */
    static Map<String, String> form(Map<String, String> values) {
        Map<String, String> more = new HashMap<>(values);
        more.put("form", "1");
        return more;
    }
}
