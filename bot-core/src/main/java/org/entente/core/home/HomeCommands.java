package org.entente.core.home;

import java.util.List;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Permission;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;

/** "me": what waits for the one who asks, and their own page on platforms that have one. */
public final class HomeCommands {

    private HomeCommands() {}

    public static List<Command> all() {
        return List.of(
                Command.named("me", Area.COUNCIL).words("me|mine|my", "moi|mes|mien").by(Permission.everybodyHere())
                        .readsOnly()
                        .does(HomeCommands::me),
                Command.named("home.open", Area.COUNCIL).by(Permission.anyone()).readsOnly().anywhere()
                        .does(HomeCommands::open));
    }

    private static Answer me(Call call) {
        return new Answer.Shown(
                Waiting.card(call.person().id(), List.of(call.council()), call.record(), call.machineTime()));
    }

    /** What platforms show as the person's own page. */
    private static Answer open(Call call) {
        List<Council> councils = call.linked() ? call.use(Directory.class).councilsOf(call.person().id()) : List.of();
        return new Answer.Shown(councils.isEmpty()
                ? Card.titled(Content.words("home.title")).paragraph(Content.words("home.unlinked")).build()
                : Waiting.card(call.person().id(), councils, call.record(), call.machineTime()));
    }
}
