package org.entente.core.home;

import java.util.List;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Permission;
import org.entente.core.delivery.Viewing;

/** "me": what waits for the one who asks, and their own page on platforms that have one. */
public final class HomeCommands {

    private HomeCommands() {}

    public static List<Command> all() {
        return List.of(
                Command.named("me", Area.COUNCIL).words("me|mine", "moi").by(Permission.everybodyHere()).readsOnly()
                        .does(HomeCommands::me),
                Command.named("home.open", Area.COUNCIL).by(Permission.anyone()).anywhere()
                        .does(HomeCommands::open));
    }

    private static Answer me(Call call) {
        return new Answer.Shown(Waiting.card(call.person().id(), List.of(call.council()),
                new Viewing(call.record(), call.council(), call.now(), call.person().id())));
    }

    private static Answer open(Call call) {
        call.outbox().home(call.identity());
        return new Answer.Done();
    }
}
