package org.entente.core.council;

import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Permission;
import org.entente.core.command.Place;
import org.entente.core.people.Councils;
import org.entente.core.people.Role;

/** Which workspaces vouch for e-mail addresses: only there does an address link an account by itself. */
final class TrustCommands {

    private TrustCommands() {}

    static List<Command> all() {
        return List.of(
                Command.named("council.trust", Area.COUNCIL)
                        .words("trust workspace|trust", "confiance|faire confiance").by(Permission.of(Role.SECRETARIAT))
                        .does(TrustCommands::trust),
                Command.named("council.distrust", Area.COUNCIL)
                        .words("distrust workspace|distrust", "retirer confiance|méfiance")
                        .by(Permission.of(Role.SECRETARIAT)).does(TrustCommands::distrust));
    }

    private static Answer trust(Call call) {
        Place here = call.place();
        call.use(Councils.class).trust(call.council().id(), here.platform(), here.workspace());
        call.audit("council.trusted", here.platform() + "/" + here.workspace(), "");
        return Answer.said(Content.words("trust.given").with("name", call.council().name()));
    }

    private static Answer distrust(Call call) {
        Place here = call.place();
        call.use(Councils.class).distrust(call.council().id(), here.platform(), here.workspace());
        call.audit("council.distrusted", here.platform() + "/" + here.workspace(), "");
        return Answer.said(Content.words("trust.taken").with("name", call.council().name()));
    }
}
