package org.entente.core.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.delivery.Showing;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.people.Role;
import org.entente.core.text.Bilingual;

/** New meetings: one or several at once, to come or entered afterwards. */
final class Scheduling {

    static final Parameter<List<Planned>> DATES = Parameter.needed("meetingDates", PlannedType.DATES);
    static final Parameter<Meeting.Mode> MODE = Parameter.optional("meetingMode", Types.choice(Meeting.Mode.class))
            .inFormOnly();
    static final Parameter<String> PLACE = Parameter.optional("meetingPlace", Types.words(100)).inFormOnly();
    static final Parameter<String> OWN_TITLE = Parameter.optional("ownTitle", Types.words(150)).inFormOnly();

    private Scheduling() {}

    static List<Command> commands() {
        return List.of(
                Command.named("meeting.schedule", Area.MEETING)
                        .words("schedule|plan|new", "prévoir|planifier|fixer|convoquer")
                        .takes(DATES, MODE, PLACE, OWN_TITLE).by(Permission.table())
                        .does(call -> schedule(call, false)),
                Command.named("meeting.register", Area.MEETING)
                        .words("register|enter past|past meeting", "inscrire|consigner|réunion passée")
                        .takes(DATES, MODE, PLACE, OWN_TITLE).by(Permission.of(Role.SECRETARIAT))
                        .does(call -> schedule(call, true)),
                Command.named("meeting.unschedule", Area.MEETING)
                        .takes(Parameter.hidden("meeting", MeetingType.MEETING))
                        .by(Permission.table()).does(Scheduling::unschedule));
    }

    private static Answer schedule(Call call, boolean afterwards) {
        Meetings meetings = call.use(Meetings.class);
        List<Meeting> made = new ArrayList<>();
        List<Content> lines = new ArrayList<>();
        for (Planned planned : call.get(DATES)) {
            Meeting meeting = meeting(call, planned, afterwards);
            checkDate(call, meeting, afterwards);
            checkTwice(meetings, meeting);
            meetings.add(meeting);
            Opening.fill(call, meeting);
            call.audit(afterwards ? "meeting.registered" : "meeting.scheduled", meeting.id(), fingerprint(meeting));
            made.add(meeting);
            lines.add(Notes.with(line(call, meeting), planned.when().notes(), planned.when()));
        }
        if (!afterwards) {
            announce(call, made);
            knownNow(call, meetings);
        }
        call.outbox().refresh(MeetingViews.MEETINGS, call.council().id());
        if (made.size() == 1) {
            call.undoable("meeting.unschedule", Map.of("meeting", made.getFirst().id()));
        }
        List<Button> next = made.size() == 1
                ? List.of(Button.of(Content.words("meeting.button.agenda"), "agenda.show", id(made.getFirst())),
                        Button.of(Content.words("meeting.button.change"), "meeting.change",
                                MeetingChanges.filled(made.getFirst())))
                : List.of();
        return new Answer.Said(Content.lines(lines), next);
    }

    private static Meeting meeting(Call call, Planned planned, boolean afterwards) {
        String title = call.find(OWN_TITLE).orElse(null);
        String place = planned.place() != null ? planned.place() : call.find(PLACE).orElse(null);
        Meeting.Mode mode = planned.mode() != null ? planned.mode()
                : call.find(MODE).orElse(place == null ? Meeting.Mode.VIRTUAL : Meeting.Mode.IN_PERSON);
        Meeting meeting = Meeting.scheduled(call.newId(), call.council().id(), mode, planned.when().date(),
                planned.when().time(), planned.when().zone(), place);
        return new Meeting(meeting.id(), meeting.councilId(),
                title == null ? null : Bilingual.typedIn(call.language(), title), mode, meeting.date(), meeting.time(),
                meeting.zone(), place, null, afterwards ? Meeting.State.ADJOURNED : Meeting.State.SCHEDULED, null,
                null, Meeting.Next.NOT_SAID, afterwards, 0);
    }

    private static void checkDate(Call call, Meeting meeting, boolean afterwards) {
        LocalDate today = meeting.zone().dateAt(call.now());
        if (!afterwards && meeting.date().isBefore(today)) {
            throw Refusal.because(Content.words("refused.meeting.past").with("date", new Content.Day(meeting.date())),
                    List.of(Content.words("refused.meeting.past.instead")),
                    List.of(Button.of(Content.words("command.meeting.register.title"), "meeting.register",
                            Map.of("meetingDates", Objects.requireNonNullElse(call.arguments().asTyped(DATES), "")))));
        }
        if (afterwards && meeting.date().isAfter(today)) {
            throw Refusal.because(
                    Content.words("refused.meeting.future").with("date", new Content.Day(meeting.date())),
                    Content.words("refused.meeting.future.instead"));
        }
    }

    private static void checkTwice(Meetings meetings, Meeting meeting) {
        for (Meeting other : meetings.all(meeting.councilId())) {
            boolean same = other.state() != Meeting.State.CANCELLED && other.date().equals(meeting.date())
                    && (other.time() == null || meeting.time() == null || other.startsAt().equals(meeting.startsAt()));
            if (same) {
                throw Refusal.because(
                        Content.words("refused.meeting.twice").with("when", MeetingLabel.when(other)),
                        List.of(Content.words("refused.meeting.twice.instead")),
                        List.of(Button.of(Content.words("meeting.button.change"), "meeting.change",
                                MeetingChanges.filled(other))));
            }
        }
    }

    /** A meeting planned while another goes on answers what comes after it (M-19). */
    private static void knownNow(Call call, Meetings meetings) {
        meetings.running(call.council().id()).ifPresent(running -> {
            Meeting said = meetings.update(running.followedBy(Meeting.Next.SCHEDULED));
            Current.refresh(call, said);
        });
    }

    private static void announce(Call call, List<Meeting> made) {
        if (made.size() == 1) {
            String id = made.getFirst().id();
            call.outbox().postEverywhere(call.council().id(), new Showing.Live(MeetingViews.MEETING, id),
                    "meeting:" + id);
        } else {
            call.outbox().postEverywhere(call.council().id(),
                    new Showing.Live(MeetingViews.MEETINGS, call.council().id()),
                    "meetings:" + made.getFirst().id());
        }
    }

    static Content line(Call call, Meeting meeting) {
        return Content.words("meeting.line").with("meeting", MeetingLabel.heading(meeting, call.council()))
                .with("when", MeetingLabel.when(meeting));
    }

    static Map<String, String> id(Meeting meeting) {
        return Map.of("meeting", meeting.id());
    }

    static String fingerprint(Meeting meeting) {
        return Fingerprint.of(meeting.date().toString(), String.valueOf(meeting.time()), meeting.zone().id(),
                meeting.mode().name(), String.valueOf(meeting.city()));
    }

    private static Answer unschedule(Call call) {
        Meetings meetings = call.use(Meetings.class);
        Meeting meeting = Current.meeting(call);
        boolean used = meeting.state() == Meeting.State.RUNNING || meeting.openedAt() != null
                || !meetings.attendees(meeting.id()).isEmpty()
                || meetings.items(meeting.id()).stream().anyMatch(item -> item.proposedBy() != null);
        if (used) {
            throw Refusal.because(Content.words("refused.meeting.used"),
                    Content.words("refused.meeting.used.instead"));
        }
        Meeting gone = meetings.update(meeting.cancelled());
        call.audit("meeting.cancelled", gone.id(), "");
        Current.refresh(call, gone);
        return Answer.said(Content.words("meeting.unscheduled").with("meeting", MeetingLabel.of(gone, call.council())));
    }
}
