package org.entente.slack.render;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Span;
import org.entente.core.card.Voice;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lines of text as few text objects: neighbours that want the same kind of text share one, long ones are split.
 * Nothing is left out.
 */
final class Lines {

    private record Piece(boolean mrkdwn, String text) {}

    private final int limit;
    private final List<Piece> pieces = new ArrayList<>();

    Lines(int limit) {
        this.limit = limit;
    }

    /** Adds spans that may hold several lines. */
    Lines add(List<Span> spans) {
        for (List<Span> line : Span.lineByLine(spans)) {
            addLine(line);
        }
        return this;
    }

    /** Adds lines that look alike: where one of them must give up emphasis, all do. */
    Lines addEvenly(List<List<Span>> lines) {
        boolean even = lines.stream().noneMatch(Markup::losesEmphasis);
        lines.forEach(line -> add(even ? line : line.stream().map(Lines::calm).toList()));
        return this;
    }

    private static Span calm(Span span) {
        return span instanceof Span.Bold(String text) ? new Span.Plain(text) : span;
    }

    /** Sections in reading order. */
    List<ObjectNode> sections() {
        List<ObjectNode> sections = new ArrayList<>();
        for (ObjectNode text : texts()) {
            ObjectNode section = Json.typed("section");
            section.set("text", text);
            sections.add(section);
        }
        return sections;
    }

    List<ObjectNode> texts() {
        List<ObjectNode> texts = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (Piece piece : pieces) {
            if (!piece.mrkdwn()) {
                flush(run, texts);
                texts.add(Json.plain(piece.text()));
            } else {
                if (!run.isEmpty() && run.length() + 1 + piece.text().length() > limit) {
                    flush(run, texts);
                }
                if (!run.isEmpty()) {
                    run.append('\n');
                }
                run.append(piece.text());
            }
        }
        flush(run, texts);
        return texts;
    }

    private static void flush(StringBuilder run, List<ObjectNode> texts) {
        if (!run.isEmpty()) {
            texts.add(Markup.mrkdwnObject(run.toString()));
            run.setLength(0);
        }
    }

    private void addLine(List<Span> line) {
        String plain = Voice.plain(line);
        if (plain.isBlank()) {
            return;
        }
        boolean mrkdwn = Markup.wantsMrkdwn(line) || !Markup.suspicious(plain);
        String text = mrkdwn ? Markup.mrkdwn(line) : plain;
        if (text.length() <= limit) {
            pieces.add(new Piece(mrkdwn, text));
        } else {
            shorter(line).forEach(this::addLine);
        }
    }

    /** The same words as several lines that fit, broken between words where there are any. */
    private List<List<Span>> shorter(List<Span> line) {
        List<List<Span>> lines = new ArrayList<>();
        List<Span> current = new ArrayList<>();
        for (Span span : line) {
            for (Span part : parts(span)) {
                current.add(part);
                if (Markup.mrkdwn(current).length() > limit && current.size() > 1) {
                    current.removeLast();
                    lines.add(List.copyOf(current));
                    current.clear();
                    current.add(part);
                }
            }
        }
        lines.add(List.copyOf(current));
        return lines;
    }

    private List<Span> parts(Span span) {
        // escaping makes a character at most five long
        int size = limit / 6;
        return switch (span) {
            case Span.Plain(String text) -> chunks(text, size).stream().<Span>map(Span.Plain::new).toList();
            case Span.Bold(String text) -> chunks(text, size).stream().<Span>map(Span.Bold::new).toList();
            case Span.Mention mention -> List.of(mention);
            case Span.Time time -> List.of(time);
            case Span.Link link -> List.of(link);
        };
    }

    /** Cut where words end; a word longer than the size is cut between characters. */
    private static List<String> chunks(String text, int size) {
        List<String> chunks = new ArrayList<>();
        String rest = text;
        while (rest.length() > size) {
            int end = rest.lastIndexOf(' ', size - 1) + 1;
            if (end <= 0) {
                end = Character.isHighSurrogate(rest.charAt(size - 1)) ? size - 1 : size;
            }
            chunks.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        chunks.add(rest);
        return chunks;
    }
}
