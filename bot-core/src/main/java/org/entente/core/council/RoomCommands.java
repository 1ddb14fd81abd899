package org.entente.core.council;

import java.util.List;
import java.util.Map;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Place;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.delivery.Showing;
import org.entente.core.people.Directory;
import org.entente.core.people.Role;
import org.entente.core.people.Room;
import org.entente.core.people.Rooms;
import org.entente.core.text.RoomLanguages;

/** Channels where a council sits, each in its own language or languages. */
final class RoomCommands {

    private static final Parameter<RoomLanguages> LANGUAGES = Parameter.optional("channelLanguages",
            Types.choice(RoomLanguages.class)).orAfter(List.of("in"), List.of("en", "dans"));

    private RoomCommands() {}

    static List<Command> all() {
        return List.of(
                Command.named("channel.link", Area.COUNCIL)
                        .words("channel link|link channel|link this channel|link the channel|channel",
                                "canal lier|lier canal|lier le canal|lier ce canal|canal")
                        .takes(LANGUAGES)
                        .by(Permission.of(Role.SECRETARIAT)).does(RoomCommands::link),
                Command.named("channel.unlink", Area.COUNCIL)
                        .words("channel unlink|unlink channel", "canal délier|délier canal")
                        .by(Permission.of(Role.SECRETARIAT)).does(RoomCommands::unlink),
                Command.named("channel.list", Area.COUNCIL).words("channels", "canaux")
                        .by(Permission.everybodyHere()).readsOnly().does(RoomCommands::list));
    }

    private static Answer link(Call call) {
        Place here = call.place();
        String conversation = conversation(here);
        RoomLanguages languages = call.get(LANGUAGES, call.council().languages());
        Room before = call.use(Rooms.class)
                .find(call.council().id(), here.platform(), here.workspace(), conversation).orElse(null);
        Room room = new Room(before == null ? call.newId() : before.id(), call.council().id(), here.platform(),
                here.workspace(), conversation, languages, true);
        call.use(Rooms.class).open(room);
        call.audit("channel.linked", room.id(), languages.name());
        Content said = Content.words("channel.linked").with("name", call.council().name())
                .with("languages", Content.words("choice.RoomLanguages." + languages.name()));
        call.outbox().post(room,
                new Showing.Once(Card.titled(Content.words("channel.title")).paragraph(said).build()),
                "channel/" + call.invocation().delivery());
        return Answer.said(said);
    }

    private static Answer unlink(Call call) {
        Place here = call.place();
        Room room = call.use(Rooms.class)
                .find(call.council().id(), here.platform(), here.workspace(), conversation(here)).filter(Room::open)
                .orElseThrow(() -> Refusal.because(
                        Content.words("channel.not").with("name", call.council().name()),
                        Content.words("channel.not.instead")));
        call.use(Rooms.class).close(room.id());
        call.audit("channel.unlinked", room.id(), "");
        return Answer.said(Content.words("channel.unlinked").with("name", call.council().name()),
                Press.button(call.council().id(), "channel.again", "channel.link",
                        Map.of(LANGUAGES.name(), room.languages().name())));
    }

    private static Answer list(Call call) {
        List<Room> rooms = call.use(Directory.class).rooms(call.council().id());
        List<Content> lines = rooms.stream().<Content>map(room -> Content.words("channel.line")
                .with("platform", Content.words("platform." + room.platform().name()))
                .with("channel", room.conversation())
                .with("languages", Content.words("choice.RoomLanguages." + room.languages().name()))).toList();
        return Answer.said(lines.isEmpty() ? Content.words("channel.none") : Content.lines(lines));
    }

    private static String conversation(Place here) {
        String conversation = here.conversation();
        if (conversation == null || here.direct()) {
            throw Refusal.because(Content.words("channel.here"), Content.words("channel.here.instead"));
        }
        return conversation;
    }
}
