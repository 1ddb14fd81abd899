package org.entente.slack.render;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Span;
import org.entente.core.card.Voice;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The blocks of one card in the languages of one voice. */
final class CardBlocks {

    private static final int CELLS = 10;

    private final Voice voice;
    private final Buttons buttons;

    CardBlocks(Voice voice) {
        this.voice = voice;
        this.buttons = new Buttons(voice);
    }

    List<ObjectNode> of(Card card) {
        List<ObjectNode> blocks = new ArrayList<>(title(card.title()));
        card.blocks().forEach(block -> blocks.addAll(of(block)));
        return blocks;
    }

    private List<ObjectNode> of(Block block) {
        return switch (block) {
            case Block.Paragraph(Content content) -> new Lines(SlackLimits.SECTION).add(voice.text(content)).sections();
            case Block.Heading(Content content) ->
                    new Lines(SlackLimits.SECTION).add(bold(voice.label(content))).sections();
            case Block.Note(Content content) -> note(content);
            case Block.Facts(List<Block.Fact> facts) -> facts(facts);
            case Block.Entries(List<Block.Entry> entries) -> entries(entries);
            case Block.Table table -> table(table);
            case Block.Tally(List<Block.Bar> bars, long base) -> tally(bars, base);
            case Block.Progress progress -> progress(progress);
            case Block.Divider divider -> List.of(Json.typed("divider"));
            case Block.Actions(List<Button> row) -> actions(row);
            case Block.Image image -> List.of(image(image));
        };
    }

    private List<ObjectNode> title(Content title) {
        String words = voice.plainLabel(title).replace('\n', ' ').strip();
        if (words.length() > SlackLimits.HEADER) {
            return new Lines(SlackLimits.SECTION).add(bold(voice.label(title))).sections();
        }
        if (words.isEmpty()) {
            return List.of();
        }
        ObjectNode header = Json.typed("header");
        header.set("text", Json.plain(words));
        return List.of(header);
    }

    private List<ObjectNode> note(Content content) {
        List<ObjectNode> notes = new ArrayList<>();
        for (ObjectNode text : new Lines(SlackLimits.CONTEXT).add(voice.text(content)).texts()) {
            ObjectNode context = Json.typed("context");
            context.set("elements", Json.array().add(text));
            notes.add(context);
        }
        return notes;
    }

    private List<ObjectNode> facts(List<Block.Fact> facts) {
        List<List<Span>> lines = new ArrayList<>();
        for (Block.Fact fact : facts) {
            List<Span> line = new ArrayList<>(bold(voice.label(fact.label())));
            line.add(new Span.Plain(voice.colon()));
            line.addAll(voice.label(fact.value()));
            lines.add(line);
        }
        return new Lines(SlackLimits.SECTION).addEvenly(lines).sections();
    }

    /** The mark leads; a second language and the details have lines of their own. */
    private List<ObjectNode> entries(List<Block.Entry> entries) {
        List<List<Span>> lines = new ArrayList<>();
        for (Block.Entry entry : entries) {
            List<Span> line = new ArrayList<>(bold(voice.label(entry.mark())));
            if (!Voice.plain(line).isBlank()) {
                line.add(new Span.Plain(" "));
            }
            line.addAll(voice.text(entry.text()));
            lines.add(line);
            if (!entry.details().isEmpty()) {
                lines.add(voice.label(new Content.Joined(entry.details(), Content.Joined.Joint.DOT)));
            }
        }
        return new Lines(SlackLimits.SECTION).addEvenly(lines).sections();
    }

    /** A line for each row, the first cell leading: columns cannot be held upright in a message on a telephone. */
    private List<ObjectNode> table(Block.Table table) {
        Lines lines = new Lines(SlackLimits.SECTION);
        lines.add(bold(row(table.columns(), false)));
        return lines.addEvenly(table.rows().stream().map(cells -> row(cells, true)).toList()).sections();
    }

    private List<Span> row(List<Content> cells, boolean leading) {
        List<Span> line = new ArrayList<>();
        for (Content cell : cells) {
            List<Span> said = voice.label(cell);
            if (Voice.plain(said).isBlank()) {
                said = List.of(new Span.Plain("–"));
            }
            if (line.isEmpty()) {
                line.addAll(leading ? bold(said) : said);
            } else {
                line.add(new Span.Plain(" · "));
                line.addAll(said);
            }
        }
        return line;
    }

    private List<ObjectNode> tally(List<Block.Bar> bars, long base) {
        List<List<Span>> lines = new ArrayList<>();
        for (Block.Bar bar : bars) {
            List<Span> line = new ArrayList<>(bold(voice.label(bar.label())));
            line.add(new Span.Plain(
                    "  " + cells(bar.count(), base) + "  " + number(bar.count()) + voice.share(bar.count(), base)));
            lines.add(line);
        }
        return new Lines(SlackLimits.SECTION).addEvenly(lines).sections();
    }

    private List<ObjectNode> progress(Block.Progress progress) {
        List<Span> line = new ArrayList<>();
        line.add(new Span.Plain(cells(progress.done(), progress.of()) + "  "));
        line.addAll(voice.label(progress.label()));
        return new Lines(SlackLimits.SECTION).add(line).sections();
    }

    private List<ObjectNode> actions(List<Button> all) {
        List<ObjectNode> rows = new ArrayList<>();
        ArrayNode row = Json.array();
        for (Button button : all) {
            if (row.isEmpty() || row.size() == SlackLimits.BUTTONS_A_ROW) {
                row = Json.array();
                ObjectNode block = Json.typed("actions");
                block.set("elements", row);
                rows.add(block);
            }
            row.add(buttons.of(button));
        }
        return rows;
    }

    private ObjectNode image(Block.Image image) {
        ObjectNode block = Json.typed("image");
        block.put("image_url", SlackLimits.within("address of an image", SlackLimits.IMAGE_ADDRESS,
                image.address().toASCIIString()));
        block.put("alt_text", SlackLimits.within("words of an image", SlackLimits.IMAGE_WORDS,
                voice.plainText(image.alternative())));
        Content title = image.title();
        if (title != null) {
            block.set("title", Json.plain(SlackLimits.within("title of an image", SlackLimits.IMAGE_WORDS,
                    voice.plainLabel(title))));
        }
        return block;
    }

    /** A bar of ten cells; it only repeats the number beside it. */
    private static String cells(long count, long base) {
        int full = base <= 0 ? 0 : (int) Math.clamp(Math.round((double) count * CELLS / base), 0, CELLS);
        return "█".repeat(full) + "░".repeat(CELLS - full);
    }

    private String number(long count) {
        return voice.plainLabel(Content.count(count));
    }

    private static List<Span> bold(List<Span> spans) {
        return spans.stream().map(span -> span instanceof Span.Plain(String text) ? new Span.Bold(text) : span)
                .toList();
    }
}
