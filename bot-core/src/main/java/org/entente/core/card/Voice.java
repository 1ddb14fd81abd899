package org.entente.core.card;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.entente.core.people.Identity;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.text.Typing;
import org.jspecify.annotations.Nullable;

/**
 * Says contents in the language or languages of a reader or a room.
 *
 * <p>
 * The one place where content becomes text: renderers of all platforms, the plain form and the documents ask here.
 */
public final class Voice {

    private final List<Language> languages;
    private final Function<String, @Nullable Identity> identities;
    private final Typing typing;

    /**
     * @param identities who a person of the register is where this is shown; null where they have no identity there
     */
    public Voice(RoomLanguages languages, Function<String, @Nullable Identity> identities) {
        this(languages.list(), identities, Typing.SLASH);
    }

    private Voice(List<Language> languages, Function<String, @Nullable Identity> identities, Typing typing) {
        this.languages = languages;
        this.identities = identities;
        this.typing = typing;
    }

    /** The same where commands are typed so. */
    public Voice typing(Typing here) {
        return new Voice(languages, identities, here);
    }

    /** A voice for one reader where mentions are not needed: names are printed. */
    public static Voice in(Language language) {
        return new Voice(RoomLanguages.only(language), id -> null);
    }

    public List<Language> languages() {
        return languages;
    }

    /** The content in one language; what awaits its translation says so. */
    public List<Span> say(Content content, Language language) {
        return new Saying(language, true, identities, typing).say(content);
    }

    /**
     * Short things (labels, headings, buttons): both languages on one line, once where they agree. What dots or lines
     * separate is said part by part, so that a name or a number among words stands once.
     */
    public List<Span> label(Content content) {
        return content instanceof Content.Joined(List<Content> parts, Content.Joined.Joint joint)
                && (joint == Content.Joined.Joint.DOT || joint == Content.Joined.Joint.LINE) && languages.size() > 1
                        ? each(parts, joint, this::label)
                        : together(content, " / ");
    }

    /** Running text: a line for each language, once where they agree; several lines keep together line by line. */
    public List<Span> text(Content content) {
        return content instanceof Content.Joined(List<Content> parts, Content.Joined.Joint joint)
                && joint == Content.Joined.Joint.LINE && languages.size() > 1
                        ? each(parts, joint, this::text)
                        : together(content, "\n");
    }

    /**
     * What is said in one language.
     *
     * @param language null where both say the same, or where only one is spoken
     */
    public record Said(@Nullable Language language, List<Span> spans) {}

    /** The content in each language of this voice, once where they agree: for pages that mark the language of a part. */
    public List<Said> each(Content content) {
        if (languages.size() == 1) {
            return List.of(new Said(null, say(content, languages.getFirst())));
        }
        List<Said> said = languages.stream().map(language -> new Said(language, unmarked(content, language))).toList();
        return plain(said.getFirst().spans()).equals(plain(said.getLast().spans()))
                ? List.of(new Said(null, said.getFirst().spans()))
                : said;
    }

    /** What stands between a label and its value: French sets the colon off. */
    public String colon() {
        return frenchOnly() ? "\u00A0: " : ": ";
    }

    /**
     * How large a part of the whole a count is, in brackets after a space; empty where there is no whole. "60 %" in French,
     * "60%" in English; a room of both gets the form that both can read.
     */
    public String share(long count, long base) {
        return base <= 0 ? ""
                : " (" + Math.round(100.0 * count / base) + (frenchOnly() ? "\u00A0%)" : "%)");
    }

    private boolean frenchOnly() {
        return languages.equals(List.of(Language.FRENCH));
    }

    private static List<Span> each(List<Content> parts, Content.Joined.Joint joint,
            Function<Content, List<Span>> said) {
        List<Span> all = new ArrayList<>();
        for (Content part : parts) {
            if (!all.isEmpty()) {
                all.add(new Span.Plain(Saying.between(joint)));
            }
            all.addAll(said.apply(part));
        }
        return List.copyOf(all);
    }

    public String plainLabel(Content content) {
        return plain(label(content));
    }

    public String plainText(Content content) {
        return plain(text(content));
    }

    /** The spans without any platform. */
    public static String plain(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.plain()));
        return text.toString();
    }

    private List<Span> together(Content content, String between) {
        List<Span> all = new ArrayList<>();
        for (Said said : each(content)) {
            if (!all.isEmpty()) {
                all.add(new Span.Plain(between));
            }
            all.addAll(said.spans());
        }
        return List.copyOf(all);
    }

    /** Where both languages stand side by side, what awaits its translation is seen in its own: no mark is needed. */
    private List<Span> unmarked(Content content, Language language) {
        return new Saying(language, false, identities, typing).say(content);
    }
}
