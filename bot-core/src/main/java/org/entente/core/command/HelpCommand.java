package org.entente.core.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.entente.core.card.Card;
import org.entente.core.card.Content;

/** "help": shows only what this person may do here, with an example of each. */
final class HelpCommand {

    private static final Parameter<String> TOPIC = Parameter.optional("topic", Types.words(60));

    private HelpCommand() {}

    static Command of(Supplier<Collection<Command>> commands) {
        return Command.named("help", Area.COUNCIL).words("help", "aide").orBare().takes(TOPIC)
                .by(Permission.anyone()).readsOnly().anywhere()
                .does(call -> new Answer.Shown(card(commands.get(), call)));
    }

    private static Card card(Collection<Command> commands, Call call) {
        Area only = call.find(TOPIC).flatMap(Area::called).orElse(null);
        Card.Builder card = Card.titled(Content.words("help.title"));
        for (Area area : Area.values()) {
            List<Content> lines = only == null || only == area ? lines(commands, area, call) : List.of();
            if (!lines.isEmpty()) {
                card.heading(Content.words("area." + area.name()));
                card.paragraph(Content.lines(lines));
            }
        }
        return card.note(Content.words(call.linked() ? "help.note" : "help.unlinked")).build();
    }

    private static List<Content> lines(Collection<Command> commands, Area area, Call call) {
        List<Content> lines = new ArrayList<>();
        for (Command command : commands) {
            boolean useful = command.area() == area && command.typed()
                    && (!command.inCouncil() || call.situation().council() != null)
                    && Gate.couldBeAllowed(command, call.situation(), call.member());
            if (useful) {
                lines.add(Content.words("help.line").with("example", Reading.example(command))
                        .with("does", Content.words("command." + command.key() + ".does")));
            }
        }
        return lines;
    }
}
