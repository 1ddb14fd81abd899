package org.entente.core.action;

import java.util.List;
import java.util.Map;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Situation;
import org.entente.core.command.Types;
import org.entente.core.delivery.Outbox;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.text.Bilingual;

/** Writes a changed action: binds its due again, leaves a trace, lets it be taken back, redraws what shows it. */
final class Saving {

    static final Parameter<ActionItem> ACTION = Parameter.needed("action", ActionType.ACTION);
    private static final Parameter<Long> AFTER = Parameter.hidden("after", Types.VERSION);
    private static final Parameter<String> BEFORE = Parameter.hidden("before", new Carried());

    private Saving() {}

    /** Nothing but undo calls it; it checks by itself that nobody changed the action since. */
    static List<Command> commands() {
        return List.of(Command.named("action.restore", Area.ACTION).takes(ACTION, AFTER, BEFORE)
                .by(Permission.everybodyHere()).does(Saving::restore));
    }

    /** Keeps a change that the one who asks can take back. */
    static ActionItem save(Call call, ActionItem before, ActionItem after, String kind) {
        ActionItem kept = keep(call, after, kind);
        call.undoable("action.restore", Map.of("action", kept.id(), "after", Integer.toString(kept.version()),
                "before", Before.of(before)));
        return kept;
    }

    private static ActionItem keep(Call call, ActionItem after, String kind) {
        ActionItem kept = call.use(Actions.class).update(after.withDeadline(deadline(call, after)));
        call.audit(kind, kept.id(), fingerprint(kept));
        redraw(call, kept);
        return kept;
    }

    /** What is closed falls due no more. */
    private static Deadline deadline(Call call, ActionItem action) {
        if (!action.open()) {
            return new Deadline(action.deadline().due(), action.deadline().meetingId(), null);
        }
        return Binding.again(action.deadline(), call.use(Meetings.class).all(action.councilId()));
    }

    static void redraw(Call call, ActionItem action) {
        redraw(call.outbox(), action);
        Reviewing.meeting(call).map(Meeting::id)
                .ifPresent(meeting -> call.outbox().refresh(ReviewView.NAME, meeting));
    }

    static void redraw(Outbox outbox, ActionItem action) {
        outbox.refresh(ActionView.NAME, action.id());
        outbox.refresh(ActionsView.NAME, action.councilId());
        if (action.meetingId() != null) {
            outbox.refresh(ActionsView.NAME, action.meetingId());
        }
    }

    static String fingerprint(ActionItem action) {
        Bilingual text = action.text();
        return Fingerprint.of(String.valueOf(text.english()), String.valueOf(text.french()));
    }

    private static Answer restore(Call call) {
        ActionItem now = call.get(ACTION);
        if (now.version() != call.get(AFTER)) {
            throw Refusal.because(Content.words("action.refused.changed").with("action", Labels.of(call, now)));
        }
        ActionItem kept = keep(call, Before.back(now, call.get(BEFORE)), "action.restored");
        return Answer.said(Content.words("action.restored").with("action", Labels.of(call, kept)));
    }

    /** What undo carries, of any length, never typed. */
    private record Carried() implements ParameterType<String> {
        @Override
        public Read<String> read(String raw, Situation situation) {
            return new Value<>(raw);
        }

        @Override
        public Form.Kind field(Situation situation) {
            return new Form.Kind.Line(1);
        }
    }
}
