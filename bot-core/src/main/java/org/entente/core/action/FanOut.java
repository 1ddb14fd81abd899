package org.entente.core.action;

import java.util.ArrayList;
import java.util.Collection;
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
import org.entente.core.command.ParameterType;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Seats;
import org.entente.core.text.Bilingual;

/**
 * An action asked of all members, with a part for each jurisdiction: each marks its own, and only those that are missing
 * are reminded (S-15). Who has done it and who has not stands on the action's own card.
 */
public final class FanOut {

    private static final Parameter<String> NOTE = Parameter.optional("note", Types.WORDS);
    private static final Parameter<String> HOW_FAR = Parameter.needed("note", Types.WORDS);

    private FanOut() {}

    static List<Command> commands() {
        return List.of(
                Command.named("action.ask", Area.ACTION)
                        .words("each jurisdiction to|each jurisdiction|every jurisdiction to|every jurisdiction"
                                + "|all jurisdictions to",
                                "chaque administration|chaque administration doit|toutes les administrations doivent")
                        .takes(Adding.TEXT, Adding.DUE, Adding.ITEM).by(Permission.insiders()).does(FanOut::ask),
                Command.named("action.each", Area.ACTION).words("each|per jurisdiction", "chaque|par administration")
                        .takes(Saving.ACTION).by(Closing.giverOrTable()).does(FanOut::each),
                Command.named("action.ours", Area.ACTION).words("ours|done here", "chez nous|fait chez nous")
                        .takes(Saving.ACTION, NOTE).by(Permission.insiders()).does(FanOut::ours),
                Command.named("action.begun", Area.ACTION)
                        .words("begun|in progress|started|under way", "en cours|commencé|entamé")
                        .takes(Saving.ACTION, HOW_FAR).by(Permission.insiders()).does(FanOut::begun));
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

    static Content names(Collection<Jurisdiction> jurisdictions) {
        return Content.commas(jurisdictions.stream().map(each -> Content.typed(each.label())).toList());
    }

    static Optional<Jurisdiction> jurisdiction(Part part) {
        return List.of(Jurisdiction.values()).stream().filter(each -> each.label().equals(part.text())).findFirst();
    }

    private static Optional<Jurisdiction> own(Transaction record, ActionItem action, String personId) {
        Seats seats = Seats.of(record, action.councilId());
        return seats.member(personId).map(seats::jurisdiction);
    }

    /** In one step what giving it to all members and then to each jurisdiction comes to. */
    private static Answer ask(Call call) {
        switch (ActionType.ACTION.read(call.get(Adding.TEXT), call.situation())) {
            case ParameterType.Value<ActionItem>(ActionItem known) ->
                    throw Refusal.because(Content.words("action.refused.ask").with("action", Labels.of(call, known)),
                            Content.words("command.action.each.example"));
            case ParameterType.Wrong<ActionItem>(Content why, List<Content> _) -> throw Refusal.because(why);
            case ParameterType.NotMine<ActionItem> _ -> {}
        }
        List<Part> parts = parts(call, call.council().id());
        Source source = new Source(Source.Kind.COMMAND, null, null, call.person().id());
        return Adding.add(call, source, List.of(OwnerNames.allMembers()), parts,
                Bilingual.typedIn(call.language(), capital(call.get(Adding.TEXT))), action -> said(call, action));
    }

    /** It was the end of a sentence and is now the beginning of one. */
    private static String capital(String text) {
        int first = text.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + text.substring(Character.charCount(first));
    }

    private static Answer each(Call call) {
        ActionItem action = Closing.open(call);
        boolean ofAll = action.owners().stream().anyMatch(owner -> owner.kind() == Owner.Kind.ALL_MEMBERS);
        if (!ofAll || !action.parts().isEmpty()) {
            throw Refusal.because(Content.words(ofAll ? "action.refused.each.parts" : "action.refused.each.owner")
                    .with("action", Labels.of(call, action)), Content.words("command.action.reassign.example"));
        }
        ActionItem kept = Saving.save(call, action, action.withParts(parts(call, action.councilId())),
                "action.parts.added");
        return Answer.said(said(call, kept));
    }

    private static List<Part> parts(Call call, String councilId) {
        List<Part> parts = Seats.of(call.record(), councilId).jurisdictions().stream()
                .map(each -> Part.open(each.label())).toList();
        if (parts.isEmpty()) {
            throw Refusal.because(Content.words("action.refused.each.nobody"),
                    Content.words("command.action.add.example"));
        }
        return parts;
    }

    private static Content said(Call call, ActionItem action) {
        return Content.words("action.each").with("action", Labels.of(call, action)).with("count",
                action.parts().size());
    }

    /** A member's own jurisdiction; the secretariat marks any by the number of its part. */
    private static Answer ours(Call call) {
        return mark(call, true, NOTE, "action.ours");
    }

    private static Answer begun(Call call) {
        return mark(call, false, HOW_FAR, "action.begun");
    }

    private static Answer mark(Call call, boolean done, Parameter<String> note, String said) {
        ActionItem action = Closing.open(call);
        Jurisdiction own = own(call.record(), action, call.person().id()).orElse(Jurisdiction.OUTSIDE);
        if (!missing(action).contains(own)) {
            throw Refusal.because(Content.words("action.refused.ours").with("action", Labels.of(call, action)),
                    Content.words("command.action.part.done.example"));
        }
        List<Part> parts = new ArrayList<>();
        for (Part part : action.parts()) {
            parts.add(part.text().equals(own.label()) ? new Part(part.text(), done, Closing.note(call, note)) : part);
        }
        ActionItem kept = Saving.save(call, action, action.withParts(parts),
                done ? "action.part.done" : "action.part.begun");
        return Answer.said(Content.words(said).with("action", Labels.of(call, kept))
                .with("jurisdiction", own.label()).with("count", missing(kept).size()));
    }

    /** What a jurisdiction says of its part, whatever the time. */
    static Content standing(Part part) {
        Content said = Matrix.Standing.of(part, false).said();
        Bilingual note = part.note();
        return note == null ? said
                : new Content.Joined(List.of(said, Content.typed(note)), Content.Joined.Joint.DOT);
    }

    /** How far it is, and the buttons for one's own part; nothing for other actions. */
    static void show(ActionItem action, Card.Builder card) {
        if (!fannedOut(action) || !action.open()) {
            return;
        }
        int missing = missing(action).size();
        int done = action.parts().size() - missing;
        card.add(new Block.Progress(Content.words("action.each.progress").with("done", done).with("count",
                action.parts().size()), done,
                action.parts().size()));
        List<Button> buttons = new ArrayList<>(missing > 0 ? buttons(action) : List.of());
        buttons.add(Button.of(Content.words("action.button.matrix"), "action.matrix",
                Map.of("council", action.councilId())));
        card.actions(buttons);
    }

    /** For those whose jurisdiction is missing. */
    static List<Button> buttons(ActionItem action) {
        Map<String, String> values = Map.of("action", action.id(), "council", action.councilId());
        return List.of(Button.of(Content.words("action.button.ours"), "action.ours", values).primary(),
                Button.of(Content.words("action.button.begun"), "action.begun", values));
    }
}
