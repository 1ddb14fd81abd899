package org.entente.core.action;

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

/** Parts of an action, each with a state of its own (S-06). */
final class PartCommands {

    static final int MOST = 40;
    private static final Parameter<ActionItem> ACTION = Saving.ACTION;
    private static final Parameter<List<String>> PARTS = Parameter.needed("action.parts",
            Adding.LINES);
    private static final Parameter<Long> PART = Parameter.needed("part", Types.number(1, MOST));
    private static final Parameter<String> NOTE = Parameter.optional("note", Types.WORDS);

    private PartCommands() {}

    static List<Command> commands() {
        Permission who = Closing.ownerOrTable();
        return List.of(
                Command.named("action.part.add", Area.ACTION)
                        .words("part add|parts add|part|parts", "volet ajouter|volets ajouter|volet|volets")
                        .takes(ACTION, PARTS).by(Closing.ownerOrGiverOrTable()).does(PartCommands::add),
                Command.named("action.part.done", Area.ACTION)
                        .words("part done|parts done", "volet terminé|volet fait|volets terminés")
                        .takes(ACTION, PART, NOTE).by(who).does(call -> mark(call, true)),
                Command.named("action.part.reopen", Area.ACTION).words("part reopen", "volet rouvrir")
                        .takes(ACTION, PART).by(who).does(call -> mark(call, false)));
    }

    private static Answer add(Call call) {
        ActionItem action = Closing.open(call);
        List<Part> parts = new ArrayList<>(action.parts());
        Adding.typed(call, PARTS).forEach(text -> parts.add(Part.open(text)));
        if (parts.size() > MOST) {
            throw Refusal.because(Content.words("action.refused.parts").with("most", MOST),
                    Content.words("command.action.add.example"));
        }
        Saving.save(call, action, action.withParts(parts), "action.parts.added");
        return Answer.said(Content.words("action.parts.added").with("action", Labels.of(call, action)).with("count",
                parts.size()));
    }

    private static Answer mark(Call call, boolean done) {
        ActionItem action = Closing.open(call);
        int index = Math.toIntExact(call.get(PART)) - 1;
        if (index >= action.parts().size()) {
            throw Refusal.because(Content.words("action.refused.part").with("action", Labels.of(call, action))
                    .with("count", action.parts().size()));
        }
        List<Part> parts = new ArrayList<>(action.parts());
        parts.set(index, new Part(parts.get(index).text(), done, done ? Closing.note(call, NOTE) : null));
        ActionItem kept = Saving.save(call, action, action.withParts(parts),
                done ? "action.part.done" : "action.part.reopened");
        Content said = Content.words(done ? "action.part.done" : "action.part.reopened")
                .with("action", Labels.of(call, kept)).with("part", index + 1L);
        boolean all = kept.parts().stream().allMatch(Part::done);
        return all ? Answer.said(Content.words("action.parts.all").with("said", said),
                Button.of(Content.words("action.button.done"), "action.done",
                        Map.of("action", kept.id(), "council", kept.councilId())))
                : Answer.said(said);
    }
}
