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
        for (List<Span> line : split(spans)) {
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

    private static List<List<Span>> split(List<Span> spans) {
        List<List<Span>> lines = new ArrayList<>();
        List<Span> line = new ArrayList<>();
        for (Span span : spans) {
            switch (span) {
                case Span.Plain plain -> line = broken(plain.text(), false, line, lines);
                case Span.Bold bold -> line = broken(bold.text(), true, line, lines);
                case Span.Mention mention -> line.add(mention);
                case Span.Time time -> line.add(time);
                case Span.Link link -> line.add(link);
            }
        }
        lines.add(line);
        return lines;
    }

    private static List<Span> broken(String text, boolean bold, List<Span> begun, List<List<Span>> lines) {
        List<Span> line = begun;
        boolean first = true;
        for (String part : text.split("\\R", -1)) {
            if (!first) {
                lines.add(line);
                line = new ArrayList<>();
            }
            first = false;
            if (!part.isEmpty()) {
                line.add(bold ? new Span.Bold(part) : new Span.Plain(part));
            }
        }
        return line;
    }
}
