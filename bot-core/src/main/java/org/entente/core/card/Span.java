package org.entente.core.card;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.entente.core.people.Identity;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;

/** A piece of text in one language, with its type; each adapter escapes and renders it by that type. */
public sealed interface Span {

    /** Text to be shown as it stands: never markup, whatever it contains. May hold line breaks. */
    record Plain(String text) implements Span {}

    /** Emphasised text, likewise never markup. */
    record Bold(String text) implements Span {}

    /**
     * A person.
     *
     * @param identity who they are where this is shown, or null where they have no identity there: then the name
     */
    record Mention(String name, @Nullable Identity identity) implements Span {}

    /**
     * A point in time with its printed form, for platforms that can show each reader their own zone.
     *
     * @param style how much of it is printed
     * @param language in which it is printed
     */
    record Time(Instant instant, String printed, Content.Moment.Style style, Language language) implements Span {}

    /** A link made by us. */
    record Link(String label, URI address) implements Span {}

    /** The form without any platform, for notifications, screen readers and exports. */
    default String plain() {
        return switch (this) {
            case Plain plain -> plain.text();
            case Bold bold -> bold.text();
            case Mention mention -> mention.name();
            case Time time -> time.printed();
            case Link link -> link.label();
        };
    }

    /** The same spans line by line; a line that holds nothing stays an empty one. */
    static List<List<Span>> lineByLine(List<Span> spans) {
        List<List<Span>> lines = new ArrayList<>();
        List<Span> line = new ArrayList<>();
        for (Span span : spans) {
            switch (span) {
                case Plain(String text) -> line = broken(text, Plain::new, line, lines);
                case Bold(String text) -> line = broken(text, Bold::new, line, lines);
                case Mention mention -> line.add(mention);
                case Time time -> line.add(time);
                case Link link -> line.add(link);
            }
        }
        lines.add(line);
        return lines;
    }

    private static List<Span> broken(String text, Function<String, Span> kind, List<Span> begun,
            List<List<Span>> lines) {
        List<Span> line = begun;
        boolean first = true;
        for (String part : isOneLine(text) ? new String[]{text} : text.split("\\R", -1)) {
            if (!first) {
                lines.add(line);
                line = new ArrayList<>();
            }
            first = false;
            if (!part.isEmpty()) {
                line.add(kind.apply(part));
            }
        }
        return line;
    }

    /** Most texts are: so they need not be looked through for every kind of line break. */
    private static boolean isOneLine(String text) {
        return text.chars().noneMatch(c -> c >= '\n' && c <= '\r' || c == 0x85 || c == 0x2028 || c == 0x2029);
    }
}
