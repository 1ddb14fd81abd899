package org.entente.core.action;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.entente.core.meeting.Meetings;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Texts;
import org.entente.core.time.Due;
import org.entente.core.time.Note;
import org.entente.core.time.When;
import org.jspecify.annotations.Nullable;

/** What becomes of an action: done, opened again, carried over, dropped, to be closed today. */
final class Closing {

    private static final List<String> WHY = List.of("because", "since");
    private static final List<String> POURQUOI = List.of("parce que", "car", "puisque");
    private static final Parameter<ActionItem> ACTION = Saving.ACTION;
    private static final Parameter<String> NOTE = Parameter.optional("note", Types.WORDS);
    private static final Parameter<When.Read> ON = Parameter.optional("on", Types.WHEN).after(List.of("on", "done on"),
            List.of("le", "fait le", "date"));
    private static final Parameter<String> REASON = Parameter.needed("reason", Types.reason(3000))
            .orAfter(WHY, POURQUOI);
    private static final Parameter<Due> TO = Parameter.optional("to", Types.DUE).after(List.of("to", "until", "to the"),
            List.of("à", "à la", "au", "jusqu’à", "jusqu’au", "pour"));
    private static final Parameter<String> CARRY_NOTE = Parameter.optional("note", Types.reason(3000))
            .orAfter(WHY, POURQUOI);

    private static final Permission.Condition OWNER = new Permission.Condition("owner", call -> call.find(ACTION)
            .map(action -> OwnerKeys.owns(call.record(), action, call.person().id())).orElse(false));
    private static final Permission.Condition GIVER = new Permission.Condition("giver", call -> call.find(ACTION)
            .map(action -> action.source().givenBy().equals(call.person().id())).orElse(false));

    private Closing() {}

    static List<Command> commands() {
        return List.of(
                Command.named("action.done", Area.ACTION)
                        .words("done|complete|completed|close|finish", "terminer|terminé|fait|fini|achever|clore")
                        .takes(ACTION, NOTE, ON).by(ownerOrTable()).does(Closing::done),
                Command.named("action.reopen", Area.ACTION).words("reopen|open again", "rouvrir").takes(ACTION)
                        .by(ownerOrTable()).does(Closing::reopen),
                Command.named("action.carry", Area.ACTION)
                        .words("carry|carry over|carry forward|defer|postpone", "reporter|reconduire")
                        .takes(ACTION, CARRY_NOTE, TO).by(Permission.table()).does(Closing::carry),
                Command.named("action.drop", Area.ACTION)
                        .words("drop|cancel|delete", "abandonner|annuler|retirer|supprimer")
                        .takes(ACTION, REASON).by(Permission.table()).does(Closing::drop),
                Command.named("action.today", Area.ACTION).words("today|close today", "aujourd’hui|clore aujourd’hui")
                        .takes(ACTION).by(ownerOrTable()).does(Closing::today));
    }

    /** Whoever has it to do, or the table. */
    static Permission ownerOrTable() {
        return Permission.table().orIf(OWNER);
    }

    /** Whoever gave it may also still say by when, to whom and in which parts. */
    static Permission ownerOrGiverOrTable() {
        return ownerOrTable().orIf(GIVER);
    }

    static Permission giverOrTable() {
        return Permission.table().orIf(GIVER);
    }

    private static Answer done(Call call) {
        ActionItem action = call.get(ACTION);
        Content label = Labels.of(call, action);
        if (action.state() == ActionItem.State.DONE) {
            throw Refusal.because(Content.words("action.refused.done").with("action", label),
                    Content.words("command.action.reopen.example"));
        }
        if (action.state() == ActionItem.State.DROPPED) {
            throw Refusal.because(Content.words("action.refused.dropped").with("action", label),
                    Content.words("command.action.reopen.example"));
        }
        LocalDate today = call.zone().dateAt(call.now());
        LocalDate on = call.find(ON).map(said -> past(said, today)).orElse(today);
        if (on.isAfter(today)) {
            throw Refusal.because(Content.words("action.refused.future").with("date", new Content.Day(on)),
                    Content.words("command.action.due.example"));
        }
        ActionItem.Progress progress = new ActionItem.Progress(ActionItem.State.DONE, note(call, NOTE), on);
        List<Part> parts = action.parts().stream().map(part -> new Part(part.text(), true, part.note())).toList();
        Saving.save(call, action, action.withProgress(progress).withParts(parts), "action.done");
        return Answer.said(Content.words("action.done").with("action", label).with("date", new Content.Day(on)));
    }

    /** What is done lies in the past: where no year was said, the last such date is meant if it is the nearer one. */
    private static LocalDate past(When.Read said, LocalDate today) {
        boolean yearUnsaid = said.notes().stream().anyMatch(Note.YearAssumed.class::isInstance);
        boolean earlierIsNearer = said.date().isAfter(today.plusMonths(6));
        return yearUnsaid && earlierIsNearer ? said.date().minusYears(1) : said.date();
    }

    static @Nullable Bilingual note(Call call, Parameter<String> parameter) {
        return call.find(parameter).map(text -> Bilingual.typedIn(call.language(), text)).orElse(null);
    }

    private static Answer reopen(Call call) {
        ActionItem action = call.get(ACTION);
        if (action.open()) {
            throw Refusal.because(Content.words("action.refused.open").with("action", Labels.of(call, action)));
        }
        Saving.save(call, action, action.withProgress(ActionItem.Progress.open()), "action.reopened");
        return Answer.said(Content.words("action.reopened").with("action", Labels.of(call, action)));
    }

    private static Answer carry(Call call) {
        ActionItem action = open(call);
        Due due = call.find(TO).orElseGet(() -> new Due(Due.Kind.NEXT_MEETING, nextMeeting(call), call.now(),
                call.zone(), null, null, null, false, List.of()));
        Deadline deadline = Binding.of(due, call.use(Meetings.class).all(action.councilId()));
        ActionItem.Progress progress = new ActionItem.Progress(ActionItem.State.CARRIED, note(call, CARRY_NOTE),
                call.zone().dateAt(call.now()));
        ActionItem kept = Saving.save(call, action, action.withDeadline(deadline).withProgress(progress),
                "action.carried");
        return Answer.said(Content.words("action.carried").with("action", Labels.of(call, kept)).with("due",
                Deadlines.of(kept.deadline(), call)));
    }

    /** What the button says in the words of the one who pressed it. */
    private static String nextMeeting(Call call) {
        return Texts.in(call.language(), "action.due.said.NEXT_MEETING");
    }

    private static Answer drop(Call call) {
        ActionItem action = open(call);
        ActionItem.Progress progress = new ActionItem.Progress(ActionItem.State.DROPPED, note(call, REASON),
                call.zone().dateAt(call.now()));
        Saving.save(call, action, action.withProgress(progress), "action.dropped");
        return Answer.said(Content.words("action.dropped").with("action", Labels.of(call, action)));
    }

    private static Answer today(Call call) {
        ActionItem action = open(call);
        ActionItem.Progress progress = new ActionItem.Progress(ActionItem.State.TO_CLOSE_TODAY,
                action.progress().note(), action.progress().on());
        Saving.save(call, action, action.withProgress(progress), "action.to.close");
        return Answer.said(Content.words("action.today").with("action", Labels.of(call, action)));
    }

    /** The action that is named, if it is still to be done. */
    static ActionItem open(Call call) {
        ActionItem action = call.get(ACTION);
        if (!action.open()) {
            throw Refusal.because(Content.words("action.refused.closed").with("action", Labels.of(call, action)),
                    Content.words("command.action.reopen.example"));
        }
        return action;
    }

    /** The buttons of an action, on its own card and in the review. */
    static List<Button> buttons(ActionItem action, boolean review) {
        Map<String, String> values = Map.of("action", action.id(), "council", action.councilId());
        List<Button> buttons = new ArrayList<>();
        if (!action.open()) {
            return List.of(Button.of(Content.words("action.button.reopen"), "action.reopen", values));
        }
        buttons.add(FanOut.missing(action).isEmpty()
                ? Button.of(Content.words("action.button.done"), "action.done", values).primary()
                : Button.of(Content.words("action.button.done.whole"), "action.done", values));
        if (review) {
            if (action.state() != ActionItem.State.TO_CLOSE_TODAY) {
                buttons.add(Button.of(Content.words("action.button.today"), "action.today", values));
            }
            buttons.add(Button.of(Content.words("action.button.carry"), "action.carry", values));
        } else {
            buttons.add(form(Content.words("action.button.reassign"), "action.reassign", action));
        }
        buttons.add(form(Content.words("action.button.due"), "action.due", action));
        return buttons;
    }

    /** Opens the form of a change; it carries the version that was seen. */
    private static Button form(Content label, String command, ActionItem action) {
        return Button.of(label, command, Map.of("action", action.id(), "council", action.councilId(), "version",
                Integer.toString(action.version())));
    }
}
