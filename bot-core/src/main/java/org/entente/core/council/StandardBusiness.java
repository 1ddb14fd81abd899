package org.entente.core.council;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.core.people.OrderOfBusiness.Item;
import org.entente.core.people.OrderOfBusiness.Kind;
import org.entente.core.people.OrderOfBusiness.Part;
import org.entente.core.people.Spelling;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;

/** What councils usually open and close with, and how such items are written: one a line. */
final class StandardBusiness {

    private static final String BETWEEN = " | ";

    private StandardBusiness() {}

    /** The template of a new council. */
    static List<Item> of(Part part) {
        List<Kind> kinds = switch (part) {
            case OPENING -> List.of(Kind.PREVIOUS_RECORD, Kind.AGENDA_APPROVAL, Kind.TREASURER, Kind.ACTION_REVIEW,
                    Kind.FORWARD_AGENDA);
            case CLOSING -> List.of(Kind.EVALUATION, Kind.NEXT_MEETINGS, Kind.OTHER_BUSINESS);
        };
        return kinds.stream().map(kind -> new Item(kind, title(kind))).toList();
    }

    static Bilingual title(Kind kind) {
        String key = "business.kind." + kind.name();
        return Bilingual.of(Texts.in(Language.ENGLISH, key), Texts.in(Language.FRENCH, key));
    }

    /**
     * Reads lines like {@code Treasurer} (a standing item by any of its usual names), {@code Treasurer = Treasurer’s
     * update | Mot du trésorier} (one under another title) and {@code Welcome | Mot de bienvenue} (listed only).
     */
    static List<Item> read(String lines, Language typedIn) {
        List<Item> items = new ArrayList<>();
        for (String line : lines.split("\n")) {
            if (!line.isBlank()) {
                items.add(item(line.strip(), typedIn));
            }
        }
        return items;
    }

    private static Item item(String line, Language typedIn) {
        int sign = line.indexOf('=');
        Optional<Kind> named = kind(sign < 0 ? line : line.substring(0, sign));
        if (sign < 0 && named.isPresent()) {
            return new Item(named.get(), title(named.get()));
        }
        Bilingual title = title(sign < 0 || named.isEmpty() ? line : line.substring(sign + 1).strip(), typedIn);
        return new Item(named.or(() -> kindOf(title)).orElse(Kind.PLAIN), title);
    }

    private static Bilingual title(String text, Language typedIn) {
        int bar = text.indexOf('|');
        if (bar < 0) {
            return Bilingual.typedIn(typedIn, text);
        }
        String english = text.substring(0, bar).strip();
        String french = text.substring(bar + 1).strip();
        return english.isEmpty() ? Bilingual.typedIn(Language.FRENCH, french)
                : french.isEmpty() ? Bilingual.typedIn(Language.ENGLISH, english) : Bilingual.of(english, french);
    }

    private static Optional<Kind> kindOf(Bilingual title) {
        return Arrays.stream(Language.values()).map(language -> kind(title.in(language))).flatMap(Optional::stream)
                .findFirst();
    }

    /** The kind that a name means, in either language. */
    private static Optional<Kind> kind(String name) {
        String key = Spelling.key(name);
        return Arrays.stream(Kind.values()).filter(kind -> kind != Kind.PLAIN && names(kind).contains(key))
                .findFirst();
    }

    private static List<String> names(Kind kind) {
        List<String> names = new ArrayList<>(List.of(Spelling.key(kind.name())));
        for (Language language : Language.values()) {
            names.add(Spelling.key(title(kind).in(language)));
            for (String word : Texts.pattern(language, "business.kind." + kind.name() + ".words").split("\\|")) {
                names.add(Spelling.key(word));
            }
        }
        return names;
    }

    /** The items as lines that can be read again. */
    static String write(List<Item> items) {
        return String.join("\n", items.stream().map(StandardBusiness::line).toList());
    }

    private static String line(Item item) {
        if (item.kind() != Kind.PLAIN && item.title().equals(title(item.kind()))) {
            return item.title().in(Language.ENGLISH);
        }
        String english = item.title().exactly(Language.ENGLISH);
        String french = item.title().exactly(Language.FRENCH);
        String title = (english == null ? "" : english) + BETWEEN + (french == null ? "" : french);
        return item.kind() == Kind.PLAIN ? title.strip()
                : title(item.kind()).in(Language.ENGLISH) + " = " + title.strip();
    }
}
