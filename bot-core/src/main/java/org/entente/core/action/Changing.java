package org.entente.core.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Role;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;
import org.entente.core.time.Due;

/** Changes what an action says: its owners, its due, its words in both languages, remarks and topics. */
final class Changing {

    private static final Parameter<ActionItem> ACTION = Saving.ACTION;
    private static final Parameter<Long> VERSION = Parameter.hidden("version", Types.VERSION);
    private static final Parameter<List<Owner>> OWNERS = Parameter.needed("action.owners", new OwnersType())
            .orAfter(List.of("to"), List.of("à", "au", "aux"));
    private static final Parameter<Due> DUE = Parameter.needed("action.due", Types.DUE);
    private static final Parameter<String> REMARK = Parameter.needed("remark", Types.WORDS);
    private static final Parameter<String> TEXT = Parameter.needed("text", Types.words(Adding.LONGEST_TEXT));
    private static final Parameter<List<String>> TOPICS = Parameter.needed("action.topics",
            Adding.LINES);

    private Changing() {}

    static List<Command> commands() {
        Permission who = Closing.ownerOrGiverOrTable();
        return List.of(
                Command.named("action.reassign", Area.ACTION)
                        .words("reassign|assign|owner|owners", "réattribuer|réaffecter|attribuer|responsable")
                        .takes(ACTION, OWNERS, VERSION).by(who).does(Changing::reassign),
                Command.named("action.due", Area.ACTION).words("due|deadline|date", "échéance|délai|date")
                        .takes(ACTION, DUE, VERSION).by(who).does(Changing::due),
                Command.named("action.remark", Area.ACTION).words("remark|note|update", "remarque|note|mise à jour")
                        .takes(ACTION, REMARK).by(Permission.of(Role.SECRETARIAT, Role.CO_CHAIR))
                        .does(Changing::remark),
                Command.named("action.reword", Area.ACTION).words("reword|edit", "reformuler|modifier")
                        .takes(ACTION, TEXT, VERSION).by(Closing.giverOrTable()).does(Changing::reword),
                Command.named("action.topics", Area.ACTION).words("topics|topic list", "sujets|thèmes")
                        .takes(ACTION, TOPICS).by(who).does(Changing::topics));
    }

    /** The four answers to "by when?" that need no typing, and the form for any other. */
    static List<Button> dueButtons(ActionItem action, Language language) {
        Map<String, String> values = Map.of("action", action.id(), "council", action.councilId());
        List<Button> buttons = new ArrayList<>();
        buttons.add(due(Due.Kind.NEXT_MEETING, values, language));
        buttons.add(due(Due.Kind.NEXT_TELECONFERENCE, values, language));
        buttons.add(due(Due.Kind.WHEN_READY, values, language));
        buttons.add(Button.of(Content.words("action.button.due.other"), "action.due", values));
        buttons.add(due(Due.Kind.NONE, values, language));
        return buttons;
    }

    /** What is pressed counts as said, in the language of the one who presses. */
    private static Button due(Due.Kind kind, Map<String, String> values, Language language) {
        Map<String, String> said = new HashMap<>(values);
        said.put("action.due", Texts.in(language, "action.due.said." + kind));
        return Button.of(Content.words("action.due.said." + kind), "action.due", said);
    }

    private static Answer reassign(Call call) {
        ActionItem action = Closing.open(call);
        List<Owner> owners = call.get(OWNERS);
        if (changedSince(call, action)) {
            throw Refusal.because(Content.words("action.refused.newer").with("action", Labels.of(call, action)).with(
                    "now", Owners.line(action, call.record(), Owner.Part.OWNER)).with("yours",
                            typed(call, OWNERS)));
        }
        Set<String> before = OwnerKeys.persons(call.record(), action);
        ActionItem kept = Saving.save(call, action, action.withOwners(owners), "action.reassigned");
        Set<String> added = new HashSet<>(OwnerKeys.persons(call.record(), kept));
        added.removeAll(before);
        added.remove(call.person().id());
        added.forEach(person -> call.outbox().tell(kept.councilId(), person,
                new Showing.Live(ActionView.NAME, kept.id()),
                "action:" + kept.id() + ":" + person + ":" + kept.version()));
        return Answer.said(Content.words("action.reassigned").with("action", Labels.of(call, kept)).with("owners",
                Owners.line(kept, call.record(), Owner.Part.OWNER)));
    }

    /** Whether somebody else was faster than a form; both texts are then shown, nothing is overwritten. */
    private static boolean changedSince(Call call, ActionItem action) {
        return call.find(VERSION).map(seen -> seen != action.version()).orElse(false);
    }

    private static String typed(Call call, Parameter<?> parameter) {
        String typed = call.arguments().asTyped(parameter);
        return typed == null ? "" : typed;
    }

    private static Answer due(Call call) {
        ActionItem action = Closing.open(call);
        if (changedSince(call, action)) {
            throw Refusal.because(Content.words("action.refused.newer").with("action", Labels.of(call, action))
                    .with("now", Deadlines.of(action.deadline(), call)).with("yours", typed(call, DUE)));
        }
        Deadline deadline = Binding.of(call.get(DUE), call.use(Meetings.class).all(action.councilId()));
        ActionItem kept = Saving.save(call, action, action.withDeadline(deadline), "action.due.changed");
        return Answer.said(Content.words("action.due.changed").with("action", Labels.of(call, kept))
                .with("before", Deadlines.of(action.deadline(), call)).with("due",
                        Deadlines.of(kept.deadline(), call)));
    }

    private static Answer remark(Call call) {
        ActionItem action = call.get(ACTION);
        Bilingual remark = Bilingual.typedIn(call.language(), call.get(REMARK));
        Saving.save(call, action, action.withRemark(remark), "action.remarked");
        return Answer.said(Content.words("action.remarked").with("action", Labels.of(call, action)));
    }

    private static Answer reword(Call call) {
        ActionItem action = Closing.open(call);
        if (changedSince(call, action)) {
            throw Refusal.because(Content.words("action.refused.newer").with("action", Labels.of(call, action))
                    .with("now", Content.typed(action.text())).with("yours", call.get(TEXT)));
        }
        // The other language would say something else from now on, so it is awaited again.
        Bilingual text = Bilingual.typedIn(call.language(), call.get(TEXT));
        Saving.save(call, action, action.withText(text), "action.reworded");
        return Answer.said(Content.words("action.reworded").with("action", Labels.of(call, action)));
    }

    private static Answer topics(Call call) {
        ActionItem action = call.get(ACTION);
        List<Bilingual> topics = new ArrayList<>(action.topics());
        topics.addAll(Adding.typed(call, TOPICS));
        if (topics.size() > Adding.MOST_TOPICS) {
            throw Refusal.because(Content.words("action.refused.topics").with("most", Adding.MOST_TOPICS),
                    Content.words("command.action.add.example"));
        }
        Saving.save(call, action, action.withTopics(topics), "action.topics.added");
        return Answer.said(Content.words("action.topics.added").with("action", Labels.of(call, action))
                .with("count", topics.size()));
    }
}
