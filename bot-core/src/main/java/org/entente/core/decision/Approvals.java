package org.entente.core.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.MeetingType;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Person;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Approves the record of an earlier meeting and the agenda of this one; both are picked from the register (D-02). */
final class Approvals {

    private static final Parameter<Meeting> MEETING = Parameter.optional("approved.meeting", MeetingType.MEETING);
    private static final Parameter<Outcome> OUTCOME = Parameter.optional("outcome",
            ChoicePhrase.of(Outcome.class));
    private static final Parameter<Person> MOVER = Drafting.MOVER;
    private static final Parameter<Types.YesNo> ANYWAY = Parameter.hidden("anyway", Types.YES_NO);

    private Approvals() {}

    static List<Command> commands() {
        return List.of(
                Command.named("motion.approve.record", Area.MOTION)
                        .words("approve record|approve minutes|approve the record|approve previous record|"
                                + "approve the previous record|approve the minutes",
                                "approuver compte rendu|approuver le compte rendu|approuver procès-verbal|"
                                        + "approuver le compte rendu précédent|approuver le procès-verbal")
                        .takes(MEETING, OUTCOME, Outcomes.DETAIL, Outcomes.OTHER_DETAIL, MOVER, Drafting.SECONDER,
                                ANYWAY)
                        .by(Permission.table()).does(call -> approve(call, MotionKind.APPROVE_RECORD)),
                Command.named("motion.approve.agenda", Area.MOTION)
                        .words("approve agenda|approve the agenda|adopt agenda",
                                "approuver ordre du jour|approuver l’ordre du jour|adopter l’ordre du jour")
                        .takes(MEETING, OUTCOME, Outcomes.DETAIL, Outcomes.OTHER_DETAIL, MOVER, Drafting.SECONDER,
                                ANYWAY)
                        .by(Permission.table()).does(call -> approve(call, MotionKind.APPROVE_AGENDA)));
    }

    private static Answer approve(Call call, MotionKind kind) {
        Meeting meeting = call.find(MEETING).or(() -> usual(call, kind))
                .orElseThrow(() -> Refusal.because(Content.words("motion.refused.meeting"),
                        Content.words("motion.refused.meeting.instead")));
        Bilingual changes = changes(call, kind, meeting.id());
        Bilingual said = call.find(Outcomes.DETAIL)
                .map(words -> Drafting.typed(call, words, call.find(Outcomes.OTHER_DETAIL).orElse(null))).orElse(null);
        Outcome outcome = call.find(OUTCOME).orElse(said == null ? null : Outcome.APPROVED_WITH_CHANGE);
        if (outcome == Outcome.APPROVED && call.find(ANYWAY).isEmpty()) {
            checkUnchanged(call, kind, meeting.id());
        }
        Bilingual detail = said == null && outcome == Outcome.APPROVED_WITH_CHANGE ? changes : said;
        if (outcome != null) {
            Deciding.checkDetail(outcome, detail, button(call, kind, meeting.id(), outcome, "motion.button.say", true));
        }
        Motion motion = before(call, kind, meeting).orElseGet(() -> put(call, kind, meeting));
        return outcome == null
                ? Answer.said(Content.words("motion.proposed").with("text", motion.text()),
                        buttons(call, kind, meeting.id(), changes).toArray(Button[]::new))
                : Outcomes.decide(call, motion, outcome, detail);
    }

    /** Of records the previous meeting's, of agendas the running or next meeting's. */
    private static Optional<Meeting> usual(Call call, MotionKind kind) {
        Meetings meetings = call.use(Meetings.class);
        Optional<Meeting> current = meetings.running(call.council().id())
                .or(() -> meetings.next(call.council().id(), call.now().minusSeconds(86_400)));
        if (kind == MotionKind.APPROVE_AGENDA) {
            return current;
        }
        return current.flatMap(meetings::previous).or(() -> meetings.all(call.council().id()).reversed().stream()
                .filter(m -> m.state() == Meeting.State.ADJOURNED).findFirst());
    }

    /** The same approval is before the table only once, and granted only once. */
    private static Optional<Motion> before(Call call, MotionKind kind, Meeting meeting) {
        for (Motion decided : call.use(Motions.class).register(call.council().id())) {
            Decision decision = decided.decision();
            if (decided.kind() == kind && meeting.id().equals(decided.refersTo()) && decision != null
                    && decision.outcome().approves()) {
                throw Refusal.because(Content.words("motion.refused.approved").with("wording", decision.wording()));
            }
        }
        return call.use(Motions.class).undecided(call.council().id()).stream()
                .filter(m -> m.kind() == kind && meeting.id().equals(m.refersTo())).findFirst();
    }

    private static Motion put(Call call, MotionKind kind, Meeting meeting) {
        String mover = Movers.allowed(call, call.find(MOVER));
        String seconder = Movers.allowed(call, call.find(Drafting.SECONDER));
        Movers.checkDifferent(mover, seconder);
        AgendaItem item = itemFor(call, kind).orElse(null);
        Motion motion = Drafting.of(call, kind, Canonical.motion(call.record(), kind, meeting), mover, seconder, null,
                meeting.id(), item);
        Drafting.put(call, motion);
        call.undoable("motion.unpropose", Which.values(motion));
        return motion;
    }

    /** The item of the running or next agenda that is there for it. */
    private static Optional<AgendaItem> itemFor(Call call, MotionKind kind) {
        AgendaItem.Kind wanted = kind == MotionKind.APPROVE_RECORD ? AgendaItem.Kind.PREVIOUS_RECORD
                : AgendaItem.Kind.AGENDA_APPROVAL;
        Meetings meetings = call.use(Meetings.class);
        return meetings.running(call.council().id())
                .flatMap(meeting -> meetings.items(meeting.id()).stream()
                        .filter(item -> item.kind() == wanted && item.state().listed()).findFirst());
    }

    /** What was changed in the agenda that is approved, or null; for other motions nothing is known. */
    static @Nullable Bilingual changes(Call call, MotionKind kind, @Nullable String meetingId) {
        Meetings meetings = call.use(Meetings.class);
        return kind != MotionKind.APPROVE_AGENDA || meetingId == null ? null
                : meetings.find(meetingId).flatMap(meeting -> AgendaChange.of(meetings, meeting)).orElse(null);
    }

    /** An agenda in which something was moved is approved with that change, unless the table says otherwise. */
    static void checkUnchanged(Call call, MotionKind kind, @Nullable String meetingId) {
        Bilingual changes = changes(call, kind, meetingId);
        if (changes != null && meetingId != null) {
            throw Refusal.because(Content.words("motion.refused.changed").with("changes", changes), List.of(),
                    buttons(call, kind, meetingId, changes));
        }
    }

    private static List<Button> buttons(Call call, MotionKind kind, String meetingId, @Nullable Bilingual changes) {
        Button plain = button(call, kind, meetingId, Outcome.APPROVED, "outcome.without.change", false);
        return changes == null
                ? List.of(plain.primary(),
                        button(call, kind, meetingId, Outcome.APPROVED_WITH_CHANGE, "motion.button.change", true))
                : List.of(button(call, kind, meetingId, Outcome.APPROVED_WITH_CHANGE, "motion.button.with.changes",
                        false).primary(), plain);
    }

    /** Says the outcome of this approval, whether or not it is before the table already. */
    private static Button button(Call call, MotionKind kind, String meetingId, Outcome outcome, String label,
            boolean form) {
        Map<String, String> values = new HashMap<>();
        values.put("council", call.council().id());
        values.put(MEETING.name(), meetingId);
        values.put(OUTCOME.name(), outcome.name());
        if (form) {
            values.put("form", "1");
        } else if (outcome == Outcome.APPROVED) {
            values.put(ANYWAY.name(), "YES");
        }
        return Button.of(Content.words(label), key(kind), values);
    }

    private static String key(MotionKind kind) {
        return kind == MotionKind.APPROVE_RECORD ? "motion.approve.record" : "motion.approve.agenda";
    }
}
