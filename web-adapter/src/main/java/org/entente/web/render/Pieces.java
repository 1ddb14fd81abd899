package org.entente.web.render;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.card.Span;
import org.entente.core.card.Voice;
import org.entente.core.text.Language;

/** Contents as pieces of a page; where both languages stand, each carries its own, for those who have it read aloud. */
final class Pieces {

    private static final Templates TEMPLATES = new StaticTemplates();

    private final Voice voice;

    Pieces(Voice voice) {
        this.voice = voice;
    }

    /** Running text: the languages below each other. */
    JteModel text(Content content) {
        return TEMPLATES.cardText(parts(content));
    }

    /** A few words: the languages beside each other. */
    JteModel label(Content content) {
        boolean several = content instanceof Content.Joined joined && joined.joint() == Content.Joined.Joint.DOT;
        List<List<Part>> groups = several && content instanceof Content.Joined(List<Content> parts, var joint)
                ? parts.stream().map(this::parts).toList()
                : List.of(parts(content));
        return TEMPLATES.cardLabel(groups);
    }

    /** What is read aloud or stands in an attribute. */
    String plain(Content content) {
        return Markup.shown(voice.plainLabel(content));
    }

    String plainText(Content content) {
        return Markup.shown(voice.plainText(content));
    }

    private List<Part> parts(Content content) {
        if (content instanceof Content.Joined(List<Content> parts, Content.Joined.Joint joint)
                && joint == Content.Joined.Joint.LINE && voice.languages().size() > 1) {
            return parts.stream().flatMap(part -> parts(part).stream()).toList();
        }
        return voice.each(content).stream().map(Pieces::part).toList();
    }

    private static Part part(Voice.Said said) {
        Language language = said.language();
        return new Part(language == null ? null : tag(language),
                Span.lineByLine(said.spans()).stream().map(line -> line.stream().map(Pieces::piece).toList()).toList());
    }

    static String tag(Language language) {
        return switch (language) {
            case ENGLISH -> "en-CA";
            case FRENCH -> "fr-CA";
        };
    }

    private static JteModel piece(Span span) {
        return switch (span) {
            case Span.Plain(String text) -> TEMPLATES.cardPlain(Markup.shown(text));
            case Span.Bold(String text) -> TEMPLATES.cardBold(Markup.shown(text));
            case Span.Mention mention -> TEMPLATES.cardMention(Markup.shown(mention.name()));
            case Span.Time time -> TEMPLATES.cardTime(time.instant().toString(), time.printed());
            case Span.Link link -> TEMPLATES.cardLink(Markup.address(link.address()), Markup.shown(link.label()));
        };
    }
}
