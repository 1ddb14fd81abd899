package org.entente.core.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;

/** "help": only what this person may do here, with an example of each; "help agenda" for everything of one area. */
final class HelpCommand {

    private static final Parameter<String> TOPIC = Parameter.optional("topic", Types.words(60));

    private static final int FIRST_FEW = 3;
    private static final int TOGETHER = 10;

    private final Supplier<Collection<Command>> commands;
    /** What may be typed in each area, with its line of the overview in each language: the same for all who ask. */
    private volatile @Nullable Map<Area, List<Line>> lines;

    private HelpCommand(Supplier<Collection<Command>> commands) {
        this.commands = commands;
    }

    private record Line(Command command, Map<Language, Content> bare) {}

    /** @param commands all of them, once help is asked for */
    static Command of(Supplier<Collection<Command>> commands) {
        HelpCommand help = new HelpCommand(commands);
        return Command.named("help", Area.COUNCIL).words("help", "aide").orBare().takes(TOPIC)
                .by(Permission.anyone()).readsOnly().anywhere().does(call -> new Answer.Shown(help.card(call)));
    }

    private Card card(Call call) {
        Area only = call.find(TOPIC).flatMap(Area::called).orElse(null);
        return only == null ? overview(call) : everythingOf(only, call);
    }

    /** The first few of each area, and a button for the rest: a page that can be read at a glance. */
    private Card overview(Call call) {
        Card.Builder card = Card.titled(Content.words("help.title"));
        List<Button> more = new ArrayList<>();
        for (Area area : Area.values()) {
            List<Content> few = firstFew(area, call);
            if (!few.isEmpty()) {
                card.paragraph(Content.words("help.area").with("area", Content.words("area." + area.name()))
                        .with("lines", Content.lines(few)));
                more.add(Button.of(Content.words("area." + area.name()), "help", topic(area, call)));
            }
        }
        return card.note(Content.words(call.linked() ? "help.note" : "help.unlinked")).actions(more).build();
    }

    private List<Content> firstFew(Area area, Call call) {
        List<Content> few = new ArrayList<>();
        for (Line line : lines().getOrDefault(area, List.of())) {
            if (useful(line.command(), call)) {
                few.add(Objects.requireNonNull(line.bare().get(call.language())));
            }
            if (few.size() == FIRST_FEW) {
                break;
            }
        }
        return few;
    }

    private Map<Area, List<Line>> lines() {
        Map<Area, List<Line>> known = lines;
        if (known == null) {
            known = commands.get().stream().filter(Command::typed)
                    .map(command -> new Line(command, Arrays.stream(Language.values())
                            .collect(Collectors.toMap(language -> language, language -> bare(command, language)))))
                    .collect(Collectors.groupingBy(line -> line.command().area()));
            lines = known;
        }
        return known;
    }

    private static Map<String, String> topic(Area area, Call call) {
        Map<String, String> values = new HashMap<>();
        values.put(TOPIC.name(), area.word(call.language()));
        if (call.situation().council() != null) {
            values.put(CouncilChoice.COUNCIL, call.council().id());
        }
        return values;
    }

    private Card everythingOf(Area area, Call call) {
        Card.Builder card = Card.titled(Content.words("area." + area.name()));
        List<Content> all = lines().getOrDefault(area, List.of()).stream().map(Line::command)
                .filter(command -> useful(command, call))
                .map(command -> line(command, Reading.example(command))).toList();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            card.paragraph(Content.lines(all.subList(from, Math.min(all.size(), from + TOGETHER))));
        }
        return card.note(Content.words("help.note")).build();
    }

    /** Only the words that call it: what is given with them is in the examples of the area. */
    private static Content bare(Command command, Language language) {
        return line(command, Content.words("help.typed").with("area", command.area().word(language)).with("words",
                command.words(language).getFirst()));
    }

    private static Content line(Command command, Content typed) {
        return Content.words("help.line").with("example", Content.strong(typed)).with("does",
                Content.words("command." + command.key() + ".does"));
    }

    private static boolean useful(Command command, Call call) {
        return (!command.inCouncil() || call.situation().council() != null)
                && Gate.couldBeAllowed(command, call.situation(), call.member());
    }
}
