package org.entente.web.render;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.jspecify.annotations.Nullable;

/** Cards as HTML in the languages of one voice. */
public final class WebCards {

    private static final Templates TEMPLATES = new StaticTemplates();

    private final Voice voice;
    private final Pieces pieces;

    WebCards(Voice voice) {
        this.voice = voice;
        this.pieces = new Pieces(voice);
    }

    public static JteModel card(Card card, Voice voice) {
        return new WebCards(voice).of(card);
    }

    private JteModel of(Card card) {
        boolean headed = !voice.plainLabel(card.title()).isBlank();
        return TEMPLATES.cardCard(headed ? pieces.label(card.title()) : null,
                card.blocks().stream().map(this::of).toList());
    }

    /** A block by itself. */
    JteModel of(Block block) {
        return switch (block) {
            case Block.Paragraph(Content content) -> TEMPLATES.cardParagraph(pieces.text(content));
            case Block.Heading(Content content) -> TEMPLATES.cardHeading(pieces.label(content));
            case Block.Note(Content content) -> TEMPLATES.cardNote(pieces.text(content));
            case Block.Facts(List<Block.Fact> facts) -> TEMPLATES.cardFacts(
                    facts.stream().map(fact -> new Fact(pieces.label(fact.label()), pieces.text(fact.value())))
                            .toList());
            case Block.Entries(List<Block.Entry> entries) ->
                    TEMPLATES.cardEntries(entries.stream().map(this::entry).toList());
            case Block.Table table -> TEMPLATES.cardTable(table.columns().stream().map(pieces::label).toList(),
                    table.rows().stream().map(row -> row.stream().map(pieces::label).toList()).toList());
            case Block.Tally(List<Block.Bar> bars, long base) ->
                    TEMPLATES.cardTally(bars.stream().map(bar -> bar(bar, base)).toList(), Math.max(base, 1));
            case Block.Progress progress -> TEMPLATES.cardProgress(pieces.label(progress.label()),
                    pieces.plain(progress.label()), progress.done(), Math.max(progress.of(), 1));
            case Block.Divider divider -> TEMPLATES.cardDivider();
            case Block.Actions(List<Button> buttons) ->
                    TEMPLATES.cardActions(buttons.stream().map(this::button).toList());
            case Block.Image image -> image(image);
        };
    }

    /** A labelled value, as the template takes it. */
    public record Fact(JteModel label, JteModel value) {}

    /** An entry of a list, as the template takes it. */
    public record Entry(JteModel mark, JteModel text, @Nullable JteModel details) {}

    /** A choice with its count, as the template takes it. */
    public record Bar(JteModel label, String spoken, long count, String counted) {}

    /** A button, as the template takes it. */
    public record Pressable(JteModel label, String style, String values, @Nullable String question) {}

    private Entry entry(Block.Entry entry) {
        return new Entry(pieces.label(entry.mark()), pieces.text(entry.text()), entry.details().isEmpty() ? null
                : pieces.label(new Content.Joined(entry.details(), Content.Joined.Joint.DOT)));
    }

    private Bar bar(Block.Bar bar, long base) {
        String counted = voice.plainLabel(Content.count(bar.count())) + voice.share(bar.count(), base);
        return new Bar(pieces.label(bar.label()), pieces.plain(bar.label()) + voice.colon() + counted, bar.count(),
                counted);
    }

    private Pressable button(Button button) {
        Content question = button.confirm();
        return new Pressable(pieces.label(button.label()), switch (button.style()) {
            case PLAIN -> "plain";
            case PRIMARY -> "primary";
            case DANGER -> "danger";
        }, ActionValue.write(button.command(), button.arguments()),
                question == null ? null : pieces.plainText(question));
    }

    private JteModel image(Block.Image image) {
        Content title = image.title();
        return TEMPLATES.cardImage(Markup.address(image.address()), pieces.plainText(image.alternative()),
                title == null ? null : pieces.label(title));
    }
}
