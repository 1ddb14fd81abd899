package org.entente.core.command;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.people.Directory;
import org.entente.core.text.Language;

/** What is said when a word calls no command: the nearest ones with an example each, and where help is. */
final class Slips {

    private Slips() {}

    static Answer answer(Registry.Unknown unknown, Language language, Directory directory) {
        List<Content> instead = new ArrayList<>();
        for (Command command : unknown.nearest()) {
            instead.add(Content.words("slip.example").with("example", Reading.example(command))
                    .with("does", Content.words("command." + command.key() + ".does")));
        }
        if (unknown.area() != Area.COUNCIL) {
            instead.add(Content.words("slip.help.area").with("word", Area.COUNCIL.word(language))
                    .with("area", unknown.area().word(language)));
        }
        instead.add(Content.words("slip.help").with("word", Area.COUNCIL.word(language)));
        return new Answer.Refused(unknown.word().isEmpty() ? Content.words("slip.nothing")
                : Content.words("slip.unknown").with("word", Mentions.named(unknown.word(), directory)), instead,
                List.of());
    }
}
