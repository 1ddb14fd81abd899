package org.entente.core.forward;

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
import org.entente.core.command.Types;
import org.entente.core.delivery.Showing;
import org.entente.core.meeting.AgendaItem;

/** Everything that can be done with the forward agenda. */
public final class ForwardCommands {

    private static final Parameter<Long> PAGE = Parameter.hidden("page", Types.number(0, 10_000));

    private ForwardCommands() {}

    public static List<Command> all() {
        List<Command> all = new ArrayList<>(List.of(
                Command.named("forward.show", Area.AGENDA)
                        .words("forward|forward agenda|topics", "à venir|sujets|prochaines réunions").takes(PAGE)
                        .by(Permission.everybodyHere()).readsOnly()
                        .does(call -> new Answer.Shown(
                                ForwardCard.of(call.council(), call.record(), Math.toIntExact(call.get(PAGE, 0L))))),
                Command.named("forward.past", Area.AGENDA).words("forward past|past topics",
                        "à venir passés|sujets passés")
                        .takes(PAGE).by(Permission.everybodyHere()).readsOnly()
                        .does(call -> new Answer.Shown(
                                ForwardCard.past(call.council(), call.record(), Math.toIntExact(call.get(PAGE, 0L))))),
                Command.named("forward.post", Area.AGENDA).words("forward post|post topics",
                        "à venir publier|publier sujets")
                        .by(Permission.table()).does(ForwardCommands::post)));
        all.addAll(Collecting.commands());
        all.addAll(FromPolls.commands());
        all.addAll(Placing.commands());
        all.addAll(Commenting.commands());
        return List.copyOf(all);
    }

    /** In every room, kept current. */
    private static Answer post(Call call) {
        call.outbox().postEverywhere(call.council().id(), new Showing.Live(ForwardView.NAME, call.council().id()),
                "forward:" + call.council().id() + ":" + call.invocation().delivery());
        return Answer.said(Content.words("forward.posted"));
    }

    /** On the item that is discussed: what came up goes onto the list; on the forward agenda's own item, the list. */
    public static List<Button> onItem(AgendaItem item) {
        return item.kind() == AgendaItem.Kind.FORWARD_AGENDA
                ? List.of(Button.of(Content.words("forward.button.show"), "forward.show", Map.of()))
                : List.of(Button.of(Content.words("forward.button.for.later"), "forward.add",
                        Map.of("item", item.id(), "form", "1")));
    }
}
