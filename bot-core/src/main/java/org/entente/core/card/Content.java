package org.entente.core.card;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Money;
import org.entente.core.time.Zone;

/**
 * Something to be said, not yet in any language: it becomes {@link Span spans} when a {@link Voice} says it.
 *
 * <p>
 * What a person typed is only ever {@link Typed} or {@link Literal}, so it can never become a mention, a link or
 * markup on any platform.
 */
public sealed interface Content {

    /** A text of the catalogues with its named arguments. Build with {@link Content#words(String)}. */
    record Words(String key, Map<String, Content> arguments) implements Content {
        public Words {
            arguments = Map.copyOf(arguments);
        }

        /** The same words with one more argument. */
        public Words with(String name, Content value) {
            Map<String, Content> more = new LinkedHashMap<>(arguments);
            more.put(name, value);
            return new Words(key, more);
        }

        public Words with(String name, String literal) {
            return with(name, new Literal(literal));
        }

        public Words with(String name, long count) {
            return with(name, new Count(count));
        }

        public Words with(String name, Bilingual typed) {
            return with(name, new Typed(typed));
        }
    }

    /** What somebody typed, in one or both languages; marked where the translation is awaited. */
    record Typed(Bilingual text) implements Content {}

    /** A text that is the same in every language: a name, a number of an item, an address, an example to type. */
    record Literal(String text) implements Content {}

    /** A number, printed and made plural by each language's rules. */
    record Count(long value) implements Content {}

    /** A person of the register: a mention where the platform knows them, the name elsewhere. */
    record Whom(String personId, String name) implements Content {}

    /** A point in time, printed with date, time and zone name. */
    record Moment(Instant instant, Zone zone, Style style) implements Content {
        /** How much of a moment is printed. */
        public enum Style {
            /** Weekday, date, time and the zone's long name. */
            FULL,
            /** Date and time with the zone's abbreviation. */
            SHORT,
            /** Time with the zone's abbreviation. */
            TIME
        }
    }

    /** A date without a time. */
    record Day(LocalDate date) implements Content {}

    /** An amount of money. */
    record Amount(Money money) implements Content {}

    /** A link to one of our own addresses or to a message; never built from typed text. */
    record LinkTo(Content label, URI address) implements Content {}

    /** Emphasis. */
    record Strong(Content content) implements Content {}

    /** Several contents with something between them. */
    record Joined(List<Content> parts, Joint joint) implements Content {
        public Joined {
            parts = List.copyOf(parts);
        }

        /** What stands between the parts. */
        public enum Joint {
            COMMA, LINE, SPACE, DOT
        }
    }

    static Words words(String key) {
        return new Words(key, Map.of());
    }

    static Literal literal(String text) {
        return new Literal(text);
    }

    static Typed typed(Bilingual text) {
        return new Typed(text);
    }

    static Count count(long value) {
        return new Count(value);
    }

    static Strong strong(Content content) {
        return new Strong(content);
    }

    static Joined lines(List<? extends Content> parts) {
        return new Joined(List.copyOf(parts), Joined.Joint.LINE);
    }

    static Joined commas(List<? extends Content> parts) {
        return new Joined(List.copyOf(parts), Joined.Joint.COMMA);
    }
}
