package org.entente.core.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Permission;
import org.entente.core.command.Place;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Role;

/** The bot was invited to a channel: whoever invited it is told, alone, what to type first. Called by adapters. */
final class GreetingCommand {

    private GreetingCommand() {}

    static Command command() {
        return Command.named("room.joined", Area.COUNCIL).by(Permission.anyone()).anywhere().readsOnly()
                .does(GreetingCommand::greet);
    }

    private static Answer greet(Call call) {
        if (call.identity().isPlatform()) {
            return new Answer.Done();
        }
        Card.Builder card = Card.titled(Content.words("greeting.title")).paragraph(Content.words("greeting.what"));
        List<Council> here = here(call);
        if (here.isEmpty()) {
            card.paragraph(Content.words("greeting.link")).actions(links(call));
        } else {
            here.forEach(council -> card.paragraph(Content.words("greeting.linked").with("name", council.name())));
        }
        return new Answer.Shown(card.note(Content.words(call.linked() ? "greeting.help" : "help.unlinked")).build());
    }

    private static List<Council> here(Call call) {
        Place place = call.place();
        String conversation = place.conversation();
        return conversation == null ? List.of()
                : call.use(Directory.class).councilsIn(place.platform(), place.workspace(), conversation);
    }

    /** A button for each council whose channel they may make this. */
    private static List<Button> links(Call call) {
        List<Button> links = new ArrayList<>();
        Directory directory = call.use(Directory.class);
        if (call.linked()) {
            for (Council council : directory.councilsOf(call.person().id())) {
                boolean may = directory.member(council.id(), call.person().id())
                        .filter(member -> member.role() == Role.SECRETARIAT).isPresent();
                if (may) {
                    links.add(Button.of(Content.words("greeting.button").with("council", council.acronym()),
                            "channel.link", Map.of("council", council.id())));
                }
            }
        }
        return links;
    }
}
