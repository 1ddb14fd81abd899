package org.entente.web.inbound;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.entente.core.command.Command;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;
import org.entente.web.render.ConsolePage;

/** The lines that can be typed, from the registry: those of the reader's language first. */
final class Completions {

    private final Map<Language, List<ConsolePage.Completion>> lines;

    Completions(Collection<Command> commands) {
        lines = Map.of(Language.ENGLISH, of(commands, Language.ENGLISH), Language.FRENCH,
                of(commands, Language.FRENCH));
    }

    List<ConsolePage.Completion> in(Language language) {
        return lines.getOrDefault(language, List.of());
    }

    private static List<ConsolePage.Completion> of(Collection<Command> commands, Language reader) {
        List<ConsolePage.Completion> all = new ArrayList<>();
        for (Language language : List.of(reader, reader.other())) {
            for (Command command : commands) {
                if (command.typed()) {
                    all.add(new ConsolePage.Completion(
                            "/" + command.area().word(language) + " " + command.words(language).getFirst(),
                            Texts.in(reader, "command." + command.key() + ".title", Map.of())));
                }
            }
        }
        return List.copyOf(all);
    }
}
