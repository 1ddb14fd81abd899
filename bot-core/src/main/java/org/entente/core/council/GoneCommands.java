package org.entente.core.council;

import java.util.List;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Permission;
import org.entente.core.command.Place;
import org.entente.core.command.Refusal;
import org.entente.core.delivery.LostRoom;
import org.entente.core.delivery.Showing;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Room;
import org.entente.core.people.Rooms;

/**
 * What a platform says of itself: a channel was deleted or the bot removed from it, it came back, or the bot was
 * uninstalled. Called
 * by adapters with {@link org.entente.core.people.Identity#ofPlatform}, about the place of the invocation.
 */
final class GoneCommands {

    private GoneCommands() {}

    static List<Command> all() {
        return List.of(
                Command.named("room.gone", Area.COUNCIL).by(Permission.anyone()).anywhere()
                        .does(GoneCommands::roomGone),
                Command.named("room.back", Area.COUNCIL).by(Permission.anyone()).anywhere()
                        .does(GoneCommands::roomBack),
                Command.named("install.gone", Area.COUNCIL).by(Permission.anyone()).anywhere()
                        .does(GoneCommands::installGone));
    }

    private static Answer roomGone(Call call) {
        onlyThePlatform(call);
        String conversation = call.place().conversation();
        if (conversation != null) {
            LostRoom.close(call.situation().record(), call.place().platform(), call.place().workspace(), conversation,
                    "the platform says that the room is gone", call.machineTime());
        }
        return new Answer.Done();
    }

    private static Answer roomBack(Call call) {
        onlyThePlatform(call);
        Place here = call.place();
        String conversation = here.conversation();
        for (Room room : conversation == null ? List.<Room>of()
                : call.use(Rooms.class).reopenAll(here.platform(), here.workspace(), conversation)) {
            Council council = call.use(Directory.class).council(room.councilId()).orElseThrow();
            call.outbox().post(room, new Showing.Once(Card.titled(Content.words("channel.title"))
                    .paragraph(Content.words("channel.back").with("name", council.name())).build()),
                    "channel/back/" + call.invocation().delivery() + "/" + room.id());
        }
        return new Answer.Done();
    }

    private static Answer installGone(Call call) {
        onlyThePlatform(call);
        LostRoom.closeAll(call.situation().record(), call.place().platform(), call.place().workspace(),
                "the platform says that the bot was uninstalled", call.machineTime());
        return new Answer.Done();
    }

    private static void onlyThePlatform(Call call) {
        if (!call.identity().isPlatform()) {
            throw Refusal.because(Content.words("refused.platform"), Content.words("refused.platform.instead"));
        }
    }
}
