package org.entente.core.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.core.people.Identity;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;
import org.entente.core.text.Typing;
import org.entente.core.time.TimeText;
import org.entente.core.time.ZonedMoment;
import org.jspecify.annotations.Nullable;

/**
 * One content said in one language.
 *
 * <p>
 * Arguments that are more than plain words pass through the ICU pattern as one private-use character each and are put
 * back as spans afterwards: a pattern can move them, but nothing inside them is read as a pattern or as emphasis.
 * Emphasis in a pattern is written {@code <b>...</b>}.
 */
final class Saying {

    private static final char FIRST_MARK = '\uE000';
    private static final char LAST_MARK = '\uF8FF';

    private final Language language;
    private final boolean marked;
    private final Function<String, @Nullable Identity> identities;
    private final Typing typing;

    /**
     * @param marked whether a text that awaits its translation says so
     * @param typing how commands are typed where it is read
     */
    Saying(Language language, boolean marked, Function<String, @Nullable Identity> identities, Typing typing) {
        this.language = language;
        this.marked = marked;
        this.identities = identities;
        this.typing = typing;
    }

    List<Span> say(Content content) {
        return switch (content) {
            case Content.Words words -> words(words);
            case Content.Typed typed -> typed(typed.text());
            case Content.Literal literal -> List.of(new Span.Plain(literal.text()));
            case Content.Count count ->
                    List.of(new Span.Plain(Texts.in(language, "common.number", Map.of("n", count.value()))));
            case Content.Whom whom -> List.of(new Span.Mention(whom.name(), identities.apply(whom.personId())));
            case Content.Moment moment ->
                    List.of(new Span.Time(moment.instant(), printed(moment), moment.style(), language));
            case Content.Day day -> List.of(new Span.Plain(TimeText.date(day.date(), language)));
            case Content.Amount amount -> List.of(new Span.Plain(amount.money().in(language)));
            case Content.LinkTo link -> List.of(new Span.Link(Voice.plain(say(link.label())), link.address()));
            case Content.Strong strong -> strong(strong.content());
            case Content.Joined joined -> joined(joined);
        };
    }

    private String printed(Content.Moment moment) {
        ZonedMoment zoned = new ZonedMoment(moment.instant(), moment.zone());
        return switch (moment.style()) {
            case FULL -> TimeText.dateAndTime(zoned, language);
            case SHORT -> TimeText.shortDateAndTime(zoned, language);
            case TIME -> TimeText.shortTimeAndZone(zoned, language);
        };
    }

    private List<Span> typed(Bilingual text) {
        if (!marked || !text.awaits(language)) {
            return List.of(new Span.Plain(text.in(language)));
        }
        return List.of(new Span.Plain(text.in(language)),
                new Span.Plain(" " + Texts.in(language, "common.translation.pending")));
    }

    private List<Span> strong(Content content) {
        List<Span> strong = new ArrayList<>();
        for (Span span : say(content)) {
            strong.add(span instanceof Span.Plain(String text) && !text.isBlank() ? new Span.Bold(text) : span);
        }
        return strong;
    }

    private List<Span> joined(Content.Joined joined) {
        List<Span> all = new ArrayList<>();
        for (Content part : joined.parts()) {
            if (!all.isEmpty()) {
                all.add(new Span.Plain(between(joined.joint())));
            }
            all.addAll(say(part));
        }
        return all;
    }

    static String between(Content.Joined.Joint joint) {
        return switch (joint) {
            case COMMA -> ", ";
            case LINE -> "\n";
            case SPACE -> " ";
            case DOT -> " · ";
        };
    }

    private List<Span> words(Content.Words words) {
        Map<String, Object> plainArguments = new HashMap<>();
        List<List<Span>> marked = new ArrayList<>();
        words.arguments().forEach((name, value) -> {
            if (value instanceof Content.Count(long number)) {
                plainArguments.put(name, number);
            } else {
                plainArguments.put(name, String.valueOf((char) (FIRST_MARK + marked.size())));
                marked.add(say(value));
            }
        });
        return pieces(typing.in(Texts.in(language, words.key(), plainArguments)), marked);
    }

    private static List<Span> pieces(String text, List<List<Span>> marked) {
        List<Span> spans = new ArrayList<>();
        boolean bold = false;
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' && (text.startsWith("<b>", i) || text.startsWith("</b>", i))) {
                flush(run, bold, spans);
                bold = text.charAt(i + 1) == 'b';
                i += bold ? 2 : 3;
            } else if (c >= FIRST_MARK && c <= LAST_MARK && c - FIRST_MARK < marked.size()) {
                flush(run, bold, spans);
                for (Span span : marked.get(c - FIRST_MARK)) {
                    spans.add(bold && span instanceof Span.Plain(String inside) ? new Span.Bold(inside) : span);
                }
            } else {
                run.append(c);
            }
        }
        flush(run, bold, spans);
        return List.copyOf(spans);
    }

    private static void flush(StringBuilder run, boolean bold, List<Span> spans) {
        if (!run.isEmpty()) {
            spans.add(bold ? new Span.Bold(run.toString()) : new Span.Plain(run.toString()));
            run.setLength(0);
        }
    }
}
