package org.entente.core.action;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Seats;

/**
 * An action asked of all members, with a part for each jurisdiction: each marks its own, and only those that are missing
 * are reminded (S-15). Who has done it and who has not stands on the action's own card.
 */
public final class FanOut {

    private static final Parameter<String> NOTE = Parameter.optional("note", Types.WORDS);

    private FanOut() {}

    static List<Command> commands() {
        return List.of(
                Command.named("action.each", Area.ACTION).words("each|per jurisdiction", "chaque|par administration")
                        .takes(Saving.ACTION).by(Closing.giverOrTable()).does(FanOut::each),
                Command.named("action.ours", Area.ACTION).words("ours|done here", "chez nous|fait chez nous")
                        .takes(Saving.ACTION, NOTE).by(Permission.insiders()).does(FanOut::ours));
    }

    /** Whether it has a part for each jurisdiction. */
    public static boolean fannedOut(ActionItem action) {
        return !action.parts().isEmpty()
                && action.owners().stream().anyMatch(owner -> owner.kind() == Owner.Kind.ALL_MEMBERS)
                && action.parts().stream().allMatch(part -> jurisdiction(part).isPresent());
    }

    /** Those whose part is not done; empty for an action without such parts. */
    public static Set<Jurisdiction> missing(ActionItem action) {
        Set<Jurisdiction> missing = EnumSet.noneOf(Jurisdiction.class);
        if (fannedOut(action)) {
            action.parts().stream().filter(part -> !part.done()).flatMap(part -> jurisdiction(part).stream())
                    .forEach(missing::add);
        }
        return missing;
    }

    /** Whether nothing of it waits for this person any more, since their jurisdiction has done its part. */
    static boolean settledFor(Transaction record, ActionItem action, String personId) {
        return fannedOut(action) && !OwnerKeys.owns(record, action, personId)
                && own(record, action, personId).filter(missing(action)::contains).isEmpty();
    }

    private static Optional<Jurisdiction> jurisdiction(Part part) {
        return List.of(Jurisdiction.values()).stream().filter(each -> each.label().equals(part.text())).findFirst();
    }

    private static Optional<Jurisdiction> own(Transaction record, ActionItem action, String personId) {
        Seats seats = Seats.of(record, action.councilId());
        return seats.member(personId).map(seats::jurisdiction);
    }

    private static Answer each(Call call) {
        ActionItem action = Closing.open(call);
        boolean ofAll = action.owners().stream().anyMatch(owner -> owner.kind() == Owner.Kind.ALL_MEMBERS);
        if (!ofAll || !action.parts().isEmpty()) {
            throw Refusal.because(Content.words(ofAll ? "action.refused.each.parts" : "action.refused.each.owner")
                    .with("action", Labels.of(call, action)), Content.words("command.action.reassign.example"));
        }
        List<Part> parts = Seats.of(call.record(), action.councilId()).jurisdictions().stream()
                .map(each -> Part.open(each.label())).toList();
        ActionItem kept = Saving.save(call, action, action.withParts(parts), "action.parts.added");
        return Answer.said(Content.words("action.each").with("action", Labels.of(call, kept)).with("count",
                parts.size()));
    }

    /** A member's own jurisdiction; the secretariat marks any by the number of its part. */
    private static Answer ours(Call call) {
        ActionItem action = Closing.open(call);
        Jurisdiction own = own(call.record(), action, call.person().id()).orElse(Jurisdiction.OUTSIDE);
        if (!missing(action).contains(own)) {
            throw Refusal.because(Content.words("action.refused.ours").with("action", Labels.of(call, action)),
                    Content.words("command.action.part.done.example"));
        }
        List<Part> parts = new ArrayList<>();
        for (Part part : action.parts()) {
            parts.add(part.text().equals(own.label()) ? new Part(part.text(), true, Closing.note(call, NOTE)) : part);
        }
        ActionItem kept = Saving.save(call, action, action.withParts(parts), "action.part.done");
        return Answer.said(Content.words("action.ours").with("action", Labels.of(call, kept))
                .with("jurisdiction", own.label()).with("count", missing(kept).size()));
    }

    /** How far it is, and the button for one's own part; nothing for other actions. */
    static void show(ActionItem action, Card.Builder card) {
        if (!fannedOut(action) || !action.open()) {
            return;
        }
        int missing = missing(action).size();
        int done = action.parts().size() - missing;
        card.add(new Block.Progress(Content.words("action.each.progress").with("done", done).with("count",
                action.parts().size()), done,
                action.parts().size()));
        if (missing > 0) {
            card.actions(List.of(Button.of(Content.words("action.button.ours"), "action.ours",
                    Map.of("action", action.id(), "council", action.councilId()))));
        }
    }
}
