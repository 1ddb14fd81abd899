package org.entente.teams.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Span;
import org.entente.core.card.Voice;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The elements of one card in the languages of one voice. */
final class CardBody {

    private static final int CELLS = 10;

    private final Voice voice;
    private final Mentioned mentioned;
    private final Lines lines;
    private final Buttons buttons;
    private final boolean grids;

    /** @param grids whether tables are tables; else they are lines, which are shorter */
    CardBody(Voice voice, Predicate<Button> opensForm, boolean grids) {
        this(voice, opensForm, grids, new Mentioned(), "b");
    }

    private CardBody(Voice voice, Predicate<Button> opensForm, boolean grids, Mentioned mentioned, String prefix) {
        this.voice = voice;
        this.mentioned = mentioned;
        this.lines = new Lines(voice, mentioned);
        this.buttons = new Buttons(voice, opensForm, lines, prefix);
        this.grids = grids;
    }

    List<ObjectNode> of(Card card) {
        List<ObjectNode> elements = new ArrayList<>(heading(card.title(), "Large"));
        boolean divided = false;
        for (Block block : card.blocks()) {
            if (block instanceof Block.Divider) {
                divided = true;
                continue;
            }
            List<ObjectNode> more = of(block);
            if (divided && !more.isEmpty()) {
                more.getFirst().put("separator", true).put("spacing", "Medium");
                divided = false;
            }
            elements.addAll(more);
        }
        return elements;
    }

    /** A part of the same card for one reader, in a box of its own. */
    ObjectNode boxed(Card card, Voice reader, Predicate<Button> opensForm) {
        ObjectNode box = Json.typed("Container").put("style", "emphasis");
        box.set("items", Json.array(new CardBody(reader, opensForm, false, mentioned, "p").of(card)));
        return box;
    }

    /** Those whom the elements mention, once they were made. */
    List<ObjectNode> mentions() {
        return mentioned.entities();
    }

    private List<ObjectNode> of(Block block) {
        return switch (block) {
            case Block.Paragraph(Content content) -> lines.text(content, Tone.PLAIN);
            case Block.Heading(Content content) -> heading(content, "Medium");
            case Block.Note(Content content) -> lines.text(content, Tone.SUBTLE);
            case Block.Facts(List<Block.Fact> facts) -> facts(facts);
            case Block.Entries(List<Block.Entry> entries) -> entries(entries);
            case Block.Table table -> table(table);
            case Block.Tally(List<Block.Bar> bars, long base) -> tally(bars, base);
            case Block.Progress progress -> progress(progress);
            // drawn by the element after it
            case Block.Divider divider -> List.of();
            case Block.Actions(List<Button> row) -> buttons.rows(row);
            case Block.Image image -> image(image);
        };
    }

    /** A text block even where the text looks like markup: no other element is announced as a heading. */
    private List<ObjectNode> heading(Content content, String size) {
        String text = Markup.markdown(voice.label(content).stream().map(Markup::calm).toList(), mentioned)
                .replace('\n', ' ').strip();
        return text.isEmpty() ? List.of()
                : List.of(Json.typed("TextBlock").put("text", text).put("wrap", true).put("style", "heading")
                        .put("size", size).put("weight", "Bolder"));
    }

    private List<ObjectNode> facts(List<Block.Fact> facts) {
        if (facts.stream().allMatch(fact -> Markup.faithful(voice.label(fact.label()))
                && Markup.faithful(voice.label(fact.value())))) {
            ArrayNode array = Json.array();
            for (Block.Fact fact : facts) {
                array.add(Json.object().put("title", Markup.markdown(voice.label(fact.label()), mentioned))
                        .put("value", Markup.markdown(voice.label(fact.value()), mentioned)));
            }
            ObjectNode set = Json.typed("FactSet");
            set.set("facts", array);
            return List.of(set);
        }
        List<List<Span>> all = new ArrayList<>();
        for (Block.Fact fact : facts) {
            List<Span> line = new ArrayList<>(bold(voice.label(fact.label())));
            line.add(new Span.Plain(voice.colon()));
            line.addAll(voice.label(fact.value()));
            all.add(line);
        }
        return lines.all(all, Tone.PLAIN);
    }

    /** The mark leads; a second language and the details have lines of their own, and the next entry stands apart. */
    private List<ObjectNode> entries(List<Block.Entry> entries) {
        List<ObjectNode> elements = new ArrayList<>();
        for (Block.Entry entry : entries) {
            List<Span> line = new ArrayList<>(bold(voice.label(entry.mark())));
            if (!Voice.plain(line).isBlank()) {
                line.add(new Span.Plain(" "));
            }
            line.addAll(voice.text(entry.text()));
            List<ObjectNode> one = new ArrayList<>(lines.of(line, Tone.PLAIN));
            if (!elements.isEmpty() && !one.isEmpty()) {
                one.getFirst().put("spacing", "Small");
            }
            if (!entry.details().isEmpty()) {
                List<ObjectNode> details = lines.of(
                        voice.label(new Content.Joined(entry.details(), Content.Joined.Joint.DOT)), Tone.SUBTLE);
                details.forEach(detail -> detail.put("spacing", "None"));
                one.addAll(details);
            }
            elements.addAll(one);
        }
        return elements;
    }

    private List<ObjectNode> table(Block.Table table) {
        Grid grid = new Grid(table, voice, lines);
        return grids && table.columns().size() <= TeamsLimits.COLUMNS ? List.of(grid.element()) : grid.asLines();
    }

    /** What counts is said in words and numbers; the bar below only repeats it. */
    private List<ObjectNode> tally(List<Block.Bar> bars, long base) {
        List<ObjectNode> elements = new ArrayList<>();
        for (Block.Bar bar : bars) {
            List<Span> line = new ArrayList<>(bold(voice.label(bar.label())));
            line.add(new Span.Plain(
                    "  " + voice.plainLabel(Content.count(bar.count())) + voice.share(bar.count(), base)));
            elements.addAll(lines.of(line, Tone.PLAIN));
            elements.add(cells(bar.count(), base));
        }
        return elements;
    }

    private List<ObjectNode> progress(Block.Progress progress) {
        List<ObjectNode> elements = new ArrayList<>(lines.text(progress.label(), Tone.PLAIN));
        elements.add(cells(progress.done(), progress.of()));
        return elements;
    }

    private List<ObjectNode> image(Block.Image image) {
        List<ObjectNode> elements = new ArrayList<>();
        Content title = image.title();
        if (title != null) {
            elements.addAll(lines.of(bold(voice.label(title)), Tone.PLAIN));
        }
        elements.add(Json.typed("Image").put("url", Markup.address(image.address()))
                .put("altText", Markup.shown(voice.plainText(image.alternative()))));
        return elements;
    }

    private static ObjectNode cells(long count, long base) {
        int full = base <= 0 ? 0 : (int) Math.clamp(Math.round((double) count * CELLS / base), 0, CELLS);
        ArrayNode runs = Json.array();
        if (full > 0) {
            runs.add(Json.typed("TextRun").put("text", "█".repeat(full)).put("color", "Accent"));
        }
        if (full < CELLS) {
            runs.add(Json.typed("TextRun").put("text", "░".repeat(CELLS - full)).put("isSubtle", true));
        }
        ObjectNode bar = Json.typed("RichTextBlock").put("spacing", "None");
        bar.set("inlines", runs);
        return bar;
    }

    static List<Span> bold(List<Span> spans) {
        return spans.stream().map(span -> span instanceof Span.Plain(String text) ? new Span.Bold(text) : span)
                .toList();
    }
}
