package org.entente.core.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.entente.core.text.Bilingual;
import org.entente.core.time.Note;
import org.entente.core.time.When;
import org.entente.core.time.Zone;

/** A planned meeting is changed or cancelled; everybody sees it where it was announced. */
final class MeetingChanges {

    private static final Parameter<When.Read> WHEN = Parameter.optional("newWhen", Types.WHEN).after(
            List.of("to", "on"),
            List.of("au", "à", "le"));
    private static final Parameter<Long> SEEN = Parameter.hidden("meetingVersion", Types.VERSION);

    private MeetingChanges() {}

    static List<Command> commands() {
        return List.of(
                Command.named("meeting.change", Area.MEETING)
                        .words("change|edit|reschedule|move", "modifier|changer|déplacer")
                        .takes(Current.MEETING, WHEN, Scheduling.MODE, Scheduling.PLACE, Scheduling.OWN_TITLE, SEEN)
                        .by(Permission.table()).does(MeetingChanges::change),
                Command.named("meeting.cancel", Area.MEETING).words("cancel|call off", "annuler|décommander")
                        .takes(Current.MEETING, Current.ANYWAY).by(Permission.table()).does(MeetingChanges::cancel));
    }

    /** What a button to the filled form carries. */
    static Map<String, String> filled(Meeting meeting) {
        Map<String, String> values = new HashMap<>();
        values.put("meeting", meeting.id());
        values.put("newWhen", meeting.date() + (meeting.time() == null ? "" : " " + meeting.time()));
        values.put("meetingMode", meeting.mode().name());
        values.put("meetingVersion", Integer.toString(meeting.version()));
        values.put("form", "1");
        if (meeting.city() != null) {
            values.put("meetingPlace", meeting.city());
        }
        return values;
    }

    private static Answer change(Call call) {
        Meetings meetings = call.use(Meetings.class);
        Meeting meeting = Current.meeting(call);
        if (meeting.state() == Meeting.State.CANCELLED || meeting.state() == Meeting.State.ADJOURNED
                && !meeting.enteredAfterwards()) {
            throw Refusal.because(Content.words("refused.meeting.over"),
                    Content.words("refused.meeting.over.instead"));
        }
        boolean nothing = call.find(WHEN).isEmpty() && call.find(Scheduling.MODE).isEmpty()
                && call.find(Scheduling.PLACE).isEmpty() && call.find(Scheduling.OWN_TITLE).isEmpty();
        if (nothing) {
            throw Refusal.because(Content.words("meeting.change.what"), List.of(),
                    List.of(Button.of(Content.words("common.open.form"), "meeting.change", filled(meeting))));
        }
        if (call.find(SEEN).isPresent() && call.get(SEEN) != meeting.version()) {
            throw Refusal.because(
                    Content.words("refused.meeting.changed").with("now", Scheduling.line(call, meeting)), List.of(),
                    List.of(Button.of(Content.words("common.open.form"), "meeting.change", filled(meeting))));
        }
        Meeting changed = meetings.update(changed(call, meeting));
        call.audit("meeting.changed", changed.id(), Scheduling.fingerprint(changed));
        Current.refresh(call, changed);
        if (!changed.startsAt().equals(meeting.startsAt())) {
            call.outbox().postEverywhere(changed.councilId(), new Showing.Live(MeetingViews.MEETING, changed.id()),
                    "meeting:" + changed.id() + ":" + changed.version());
        }
        Content line = Scheduling.line(call, changed);
        return Answer.said(call.find(WHEN).map(when -> Notes.with(line, notes(when), when)).orElse(line));
    }

    /** A time alone is meant for the meeting's own day, so no day was guessed. */
    private static List<Note> notes(When.Read when) {
        return when.time() == null ? when.notes()
                : when.notes().stream().filter(note -> !(note instanceof Note.DayAssumed)).toList();
    }

    private static Meeting changed(Call call, Meeting meeting) {
        LocalDate date = meeting.date();
        LocalTime time = meeting.time();
        Zone zone = meeting.zone();
        if (call.find(WHEN).isPresent()) {
            When.Read when = call.get(WHEN);
            boolean onlyTime = when.notes().stream().anyMatch(Note.DayAssumed.class::isInstance);
            date = onlyTime && when.time() != null ? date : when.date();
            time = when.time() == null ? time : when.time();
            zone = when.zone().equals(call.zone()) ? zone : when.zone();
            if (meeting.state() == Meeting.State.SCHEDULED && date.isBefore(zone.dateAt(call.now()))) {
                throw Refusal.because(Content.words("refused.meeting.past").with("date", new Content.Day(date)),
                        Content.words("refused.meeting.past.change"));
            }
        }
        Bilingual title = call.find(Scheduling.OWN_TITLE)
                .map(words -> meeting.title() == null ? Bilingual.typedIn(call.language(), words)
                        : meeting.title().with(call.language(), words))
                .orElse(meeting.title());
        String place = call.find(Scheduling.PLACE).orElse(meeting.city());
        return meeting.held(date, time, zone, call.get(Scheduling.MODE, meeting.mode()), place, title);
    }

    private static Answer cancel(Call call) {
        Meetings meetings = call.use(Meetings.class);
        Meeting meeting = Current.meeting(call);
        if (meeting.state() != Meeting.State.SCHEDULED) {
            throw Refusal.because(Content.words("refused.meeting.cancel"),
                    Content.words("refused.meeting.cancel.instead"));
        }
        if (!Current.confirmed(call)) {
            throw Refusal.because(
                    Content.words("ask.meeting.cancel").with("meeting", MeetingLabel.of(meeting, call.council())),
                    List.of(), List.of(Button.of(Content.words("meeting.button.cancel.meeting"), "meeting.cancel",
                            Map.of("meeting", meeting.id(), "anyway", "1")).danger()));
        }
        Meeting cancelled = meetings.update(meeting.cancelled());
        call.audit("meeting.cancelled", cancelled.id(), "");
        Current.refresh(call, cancelled);
        call.outbox().postEverywhere(cancelled.councilId(), new Showing.Live(MeetingViews.MEETING, cancelled.id()),
                "meeting:" + cancelled.id() + ":cancelled");
        return Answer.said(
                Content.words("meeting.cancelled").with("meeting", MeetingLabel.of(cancelled, call.council())));
    }
}
