package org.entente.core.card;

import java.util.ArrayList;
import java.util.List;

/**
 * The one plain-text form of a card, for notifications, screen readers and platforms without cards. Buttons are left
 * out: they are named by the card itself where it is shown.
 */
public final class PlainForm {

    private PlainForm() {}

    public static String of(Card card, Voice voice) {
        List<String> lines = new ArrayList<>();
        String title = voice.plainLabel(card.title());
        if (!title.isBlank()) {
            lines.add(title);
        }
        card.blocks().forEach(block -> add(block, voice, lines));
        return String.join("\n", lines);
    }

    private static void add(Block block, Voice voice, List<String> lines) {
        switch (block) {
            case Block.Paragraph paragraph -> lines.add(voice.plainText(paragraph.content()));
            case Block.Heading heading -> lines.add(voice.plainLabel(heading.content()));
            case Block.Note note -> lines.add(voice.plainText(note.content()));
            case Block.Facts facts -> facts.facts().forEach(fact -> lines
                    .add(voice.plainLabel(fact.label()) + voice.colon() + voice.plainLabel(fact.value())));
            case Block.Entries list -> list.entries().forEach(entry -> {
                lines.add((voice.plainLabel(entry.mark()) + " " + voice.plainText(entry.text())).strip());
                if (!entry.details().isEmpty()) {
                    lines.add(voice.plainLabel(new Content.Joined(entry.details(), Content.Joined.Joint.DOT)));
                }
            });
            case Block.Table table -> {
                lines.add(row(table.columns(), voice));
                table.rows().forEach(row -> lines.add(row(row, voice)));
            }
            case Block.Tally tally -> tally.bars()
                    .forEach(bar -> lines.add(voice.plainLabel(bar.label()) + voice.colon() + bar.count()));
            case Block.Progress progress -> lines.add(voice.plainText(progress.label()));
            case Block.Divider divider -> {
                // a line between parts says nothing in words
            }
            case Block.Actions actions -> {
                // see the class comment
            }
            case Block.Image image -> lines.add(voice.plainText(image.alternative()));
        }
    }

    private static String row(List<Content> cells, Voice voice) {
        return String.join(" | ", cells.stream().map(voice::plainLabel).toList());
    }
}
