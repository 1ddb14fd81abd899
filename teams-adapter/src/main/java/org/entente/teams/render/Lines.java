package org.entente.teams.render;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.card.Span;
import org.entente.core.card.Voice;
import tools.jackson.databind.node.ObjectNode;

/** Text as elements, one for each line: a line that needs another kind of element does not change its neighbours. */
final class Lines {

    private final Voice voice;
    private final Mentioned mentioned;

    Lines(Voice voice, Mentioned mentioned) {
        this.voice = voice;
        this.mentioned = mentioned;
    }

    /** Running text, languages below each other. */
    List<ObjectNode> text(Content content, Tone tone) {
        return of(voice.text(content), tone);
    }

    List<ObjectNode> of(List<Span> spans, Tone tone) {
        List<ObjectNode> elements = new ArrayList<>();
        boolean blank = false;
        for (List<Span> line : Span.lineByLine(spans)) {
            if (Voice.plain(line).isBlank()) {
                blank = true;
                continue;
            }
            ObjectNode element = Markup.line(line, tone, mentioned);
            if (!elements.isEmpty()) {
                element.put("spacing", blank ? "Small" : "None");
            }
            elements.add(element);
            blank = false;
        }
        return elements;
    }

    /** Lines that belong together. */
    List<ObjectNode> all(List<List<Span>> lines, Tone tone) {
        List<Span> joined = new ArrayList<>();
        for (List<Span> line : lines) {
            if (!joined.isEmpty()) {
                joined.add(new Span.Plain("\n"));
            }
            joined.addAll(line);
        }
        return of(joined, tone);
    }
}
