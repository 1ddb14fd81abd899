package org.entente.core.meeting;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Person;
import org.entente.core.text.Bilingual;

/** The roll call: who is here, who has left, and guests who are on no list (P-04). */
final class RollCalls {

    private static final Parameter<List<OnRoll>> PEOPLE = Parameter.optional("rollPeople", RollType.ROLL);
    private static final Parameter<LocalTime> AT = Parameter.optional("atTime", TimeOfDayType.TIME).after(
            List.of("at", "since"),
            List.of("à", "depuis"));
    private static final Parameter<Types.YesNo> REMOTE = Parameter.optional("fromElsewhere", Types.YES_NO).inFormOnly();
    private static final Parameter<String> GUEST = Parameter.needed("guestName", Types.words(120));
    private static final Parameter<String> ORGANISATION = Parameter.optional("guestOrganisation", Types.words(160))
            .after(List.of("from"), List.of("de"));
    private static final Parameter<GuestPart> PART = Parameter.optional("guestPart", Types.choice(GuestPart.class))
            .after(List.of("as"), List.of("comme", "à titre de"));

    private static final Parameter<List<String>> ROWS = Parameter.hidden("rollRows", Types.list(100, 60));

    private static final Permission.Condition ONESELF = new Permission.Condition("self", call -> call.find(PEOPLE)
            .map(people -> people.stream().allMatch(on -> on.person() != null
                    && on.person().id().equals(call.person().id())))
            .orElse(true));

    /** As what a guest comes. */
    enum GuestPart {
        PRESENTER, GUEST
    }

    private RollCalls() {}

    static List<Command> commands() {
        return List.of(
                Command.named("meeting.here", Area.MEETING)
                        .words("here|present|arrived|i am here",
                                "présent|présente|ici|arrivée|présents|présence|je suis là")
                        .takes(PEOPLE, AT, REMOTE, Current.OF_MEETING).by(Permission.table().orIf(ONESELF))
                        .does(RollCalls::here),
                Command.named("meeting.left", Area.MEETING)
                        .words("left|leave|gone", "parti|partie|départ|quitter|partis")
                        .takes(PEOPLE, AT, Current.OF_MEETING).by(Permission.table().orIf(ONESELF))
                        .does(RollCalls::left),
                Command.named("meeting.guest", Area.MEETING)
                        .words("guest|outsider|visitor", "invité|invitée|externe|visiteur")
                        .takes(GUEST, ORGANISATION, PART, REMOTE, AT, Current.OF_MEETING).by(Permission.table())
                        .does(RollCalls::guest),
                Command.named("meeting.unroll", Area.MEETING)
                        .takes(Current.MEETING, ROWS)
                        .by(Permission.everybodyHere()).does(RollCalls::undo),
                Command.named("meeting.roll", Area.MEETING)
                        .words("roll|roll call|attendance|quorum", "appel|présences|quorum|liste de présence")
                        .takes(Current.MEETING).by(Permission.everybodyHere()).readsOnly()
                        .does(call -> new Answer.Shown(
                                AttendanceCard.of(Current.meeting(call), call.council(), call.record()))));
    }

    private static Answer here(Call call) {
        Meetings meetings = call.use(Meetings.class);
        Meeting meeting = Current.running(call);
        Instant at = at(call, meeting);
        List<Content> names = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        for (Attendee row : rows(call, meeting)) {
            names.add(Content.literal(row.name()));
            if (!row.here()) {
                Attendee remote = call.get(REMOTE, row.remote() ? Types.YesNo.YES : Types.YesNo.NO).yes()
                        ? row.answered(row.state(), true)
                        : row;
                meetings.updateAttendee(remote.arrived(at));
                call.audit("meeting.arrived", row.id(), "");
                fresh.add(row.id());
            }
        }
        Current.refresh(call, meeting);
        if (fresh.isEmpty()) {
            return Answer.said(Content.words("meeting.already.here").with("names", Content.commas(names)));
        }
        call.undoable("meeting.unroll", Map.of("meeting", meeting.id(), "rollRows", String.join("\n", fresh)));
        Quorum quorum = Quorum.of(call.council().quorum(), meetings.attendees(meeting.id()));
        return Answer.said(Content.words(quorum.asked() ? "meeting.here.quorum" : "meeting.here")
                .with("names", Content.commas(names)).with("count", names.size())
                .with("quorum", QuorumLine.of(quorum)));
    }

    private static Answer left(Call call) {
        Meetings meetings = call.use(Meetings.class);
        Meeting meeting = Current.running(call);
        Instant at = at(call, meeting);
        List<Content> names = new ArrayList<>();
        for (Attendee row : rows(call, meeting)) {
            if (!row.here()) {
                throw Refusal.because(Content.words("refused.left.not.here").with("name", row.name()),
                        Content.words("refused.left.not.here.instead"));
            }
            if (row.arrivedAt() != null && at.isBefore(row.arrivedAt())) {
                throw Refusal.because(Content.words("refused.left.before").with("name", row.name()).with("arrived",
                        MeetingLabel.moment(row.arrivedAt(), meeting)));
            }
            meetings.updateAttendee(row.left(at));
            call.audit("meeting.left", row.id(), "");
            names.add(Content.literal(row.name()));
        }
        Current.refresh(call, meeting);
        Quorum quorum = Quorum.of(call.council().quorum(), meetings.attendees(meeting.id()));
        return Answer.said(Content.words("meeting.left").with("names", Content.commas(names))
                .with("count", names.size()).with("at", MeetingLabel.moment(at, meeting))
                .with("quorum", QuorumLine.of(quorum)));
    }

    private static List<Attendee> rows(Call call, Meeting meeting) {
        List<Attendee> rows = new ArrayList<>();
        for (OnRoll on : call.get(PEOPLE, List.of(new OnRoll(call.person(), null)))) {
            Person person = on.person();
            Attendee outsider = on.row();
            if (person != null) {
                rows.add(Attendance.row(call, meeting, person));
            } else if (outsider != null) {
                rows.add(call.use(Meetings.class).attendees(meeting.id()).stream()
                        .filter(row -> row.id().equals(outsider.id())).findFirst().orElse(outsider));
            }
        }
        return rows;
    }

    /** Now, or the time given; the meeting's start for one entered afterwards. */
    static Instant at(Call call, Meeting meeting) {
        Instant otherwise = meeting.enteredAfterwards() ? meeting.startsAt() : call.now();
        return call.find(AT).map(time -> TimeOfDayType.during(meeting, time, call.now())).orElse(otherwise);
    }

    private static Answer guest(Call call) {
        Meetings meetings = call.use(Meetings.class);
        Meeting meeting = Current.writable(Current.meeting(call));
        String typed = call.get(GUEST);
        int comma = typed.indexOf(',');
        String name = (comma > 0 ? typed.substring(0, comma) : typed).strip();
        String organisation = call.find(ORGANISATION)
                .orElse(comma > 0 ? typed.substring(comma + 1).strip() : "");
        boolean known = meetings.attendees(meeting.id()).stream()
                .anyMatch(row -> row.personId() == null && row.name().equalsIgnoreCase(name));
        if (known) {
            throw Refusal.because(Content.words("refused.guest.twice").with("name", name),
                    Content.words("refused.guest.twice.instead"));
        }
        boolean come = meeting.state() != Meeting.State.SCHEDULED;
        Attendee row = new Attendee(call.newId(), meeting.id(), null, name,
                organisation.isEmpty() ? null : Bilingual.of(organisation, organisation), Jurisdiction.OUTSIDE,
                Attendee.Part.valueOf(call.get(PART, GuestPart.GUEST).name()), Member.Office.NONE, null,
                call.get(REMOTE, Types.YesNo.NO).yes(), come ? Attendee.State.PRESENT : Attendee.State.ACCEPTED,
                come ? at(call, meeting) : null, null, 0);
        meetings.addAttendee(row);
        call.audit("meeting.guest", row.id(), "");
        Current.refresh(call, meeting);
        return Answer.said(Content.words("meeting.guest.added").with("name", name).with("part",
                Content.words("part.one." + row.part())));
    }

    /** Undo: only those who are still marked as here. */
    private static Answer undo(Call call) {
        Meetings meetings = call.use(Meetings.class);
        Meeting meeting = Current.running(call);
        for (Attendee row : meetings.attendees(meeting.id())) {
            if (call.get(ROWS).contains(row.id()) && row.here()) {
                meetings.updateAttendee(row.notHere());
                call.audit("meeting.arrival.undone", row.id(), "");
            }
        }
        Current.refresh(call, meeting);
        return Answer.said(Content.words("meeting.unrolled"));
    }
}
