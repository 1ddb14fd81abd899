package org.entente.core.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.text.Language;

/** "help": only what this person may do here, with an example of each; "help agenda" for everything of one area. */
final class HelpCommand {

    private static final Parameter<String> TOPIC = Parameter.optional("topic", Types.words(60));

    private static final int FIRST_FEW = 3;
    private static final int TOGETHER = 10;

    private HelpCommand() {}

    static Command of(Supplier<Collection<Command>> commands) {
        return Command.named("help", Area.COUNCIL).words("help", "aide").orBare().takes(TOPIC)
                .by(Permission.anyone()).readsOnly().anywhere()
                .does(call -> new Answer.Shown(card(commands.get(), call)));
    }

    private static Card card(Collection<Command> commands, Call call) {
        Area only = call.find(TOPIC).flatMap(Area::called).orElse(null);
        return only == null ? overview(commands, call) : everythingOf(only, commands, call);
    }

    /** The first few of each area, and a button for the rest: a page that can be read at a glance. */
    private static Card overview(Collection<Command> commands, Call call) {
        Card.Builder card = Card.titled(Content.words("help.title"));
        List<Button> more = new ArrayList<>();
        for (Area area : Area.values()) {
            List<Content> lines = lines(commands, area, call, FIRST_FEW, HelpCommand::bare);
            if (!lines.isEmpty()) {
                card.paragraph(Content.words("help.area").with("area", Content.words("area." + area.name()))
                        .with("lines", Content.lines(lines)));
                more.add(Button.of(Content.words("area." + area.name()), "help", topic(area, call)));
            }
        }
        return card.note(Content.words(call.linked() ? "help.note" : "help.unlinked")).actions(more).build();
    }

    private static Map<String, String> topic(Area area, Call call) {
        Map<String, String> values = new HashMap<>();
        values.put(TOPIC.name(), area.word(call.language()));
        if (call.situation().council() != null) {
            values.put(CouncilChoice.COUNCIL, call.council().id());
        }
        return values;
    }

    private static Card everythingOf(Area area, Collection<Command> commands, Call call) {
        Card.Builder card = Card.titled(Content.words("area." + area.name()));
        List<Content> lines = lines(commands, area, call, commands.size(),
                (command, language) -> Reading.example(command));
        for (int from = 0; from < lines.size(); from += TOGETHER) {
            card.paragraph(Content.lines(lines.subList(from, Math.min(lines.size(), from + TOGETHER))));
        }
        return card.note(Content.words("help.note")).build();
    }

    /** Only the words that call it: what is given with them is in the examples of the area. */
    private static Content bare(Command command, Language language) {
        return Content.words("help.typed").with("area", command.area().word(language)).with("words",
                command.words(language).getFirst());
    }

    /** @param most how many at most; the others are not looked at */
    private static List<Content> lines(Collection<Command> commands, Area area, Call call, int most,
            BiFunction<Command, Language, Content> typed) {
        return commands.stream().filter(command -> command.area() == area && useful(command, call)).limit(most)
                .<Content>map(command -> Content.words("help.line")
                        .with("example", Content.strong(typed.apply(command, call.language())))
                        .with("does", Content.words("command." + command.key() + ".does")))
                .toList();
    }

    private static boolean useful(Command command, Call call) {
        return command.typed() && (!command.inCouncil() || call.situation().council() != null)
                && Gate.couldBeAllowed(command, call.situation(), call.member());
    }
}
