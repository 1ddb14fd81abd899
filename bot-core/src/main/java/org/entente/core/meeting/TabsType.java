package org.entente.core.meeting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Folding;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;

/** Tabs as they are printed: {@code 1E}, {@code 4A to 4E}, {@code 5A et 5B}, {@code 10A–10R}, {@code none}. */
final class TabsType implements ParameterType<List<String>> {

    static final ParameterType<List<String>> TABS = new TabsType();

    private static final Set<String> NONE = Set.of("none", "no", "aucun", "-");
    private static final Pattern LEAD = Pattern.compile("^(?:tabs?|onglets?)\\s+");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|\\n|&|\\band\\b|\\bet\\b)\\s*");
    private static final Pattern RANGE = Pattern
            .compile("(\\d{1,3}[a-z]?)\\s*(?:to|a|through|jusqu'a|-|–|—)\\s*(\\d{1,3}[a-z]?)");

    @Override
    public Read<List<String>> read(String raw, Situation situation) {
        String text = LEAD.matcher(Folding.fold(raw)).replaceFirst("");
        if (NONE.contains(text)) {
            return new Value<>(List.of());
        }
        Set<String> all = new LinkedHashSet<>();
        for (String part : BETWEEN.split(text)) {
            Matcher range = RANGE.matcher(part);
            Tabs.Tab first = Tabs.Tab.of((range.matches() ? range.group(1) : part).toUpperCase(Locale.ROOT));
            if (first == null) {
                return new NotMine<>(Content.words("read.tabs"));
            }
            if (range.matches()) {
                Tabs.Tab last = Tabs.Tab.of(range.group(2).toUpperCase(Locale.ROOT));
                List<String> between = last == null ? List.of() : Tabs.range(first, last);
                if (between.isEmpty()) {
                    return new Wrong<>(Content.words("read.tabs.range").with("first", first.toString()).with("last",
                            String.valueOf(last)));
                }
                all.addAll(between);
            } else {
                all.add(first.toString());
            }
        }
        return all.size() > Tabs.MOST ? new Wrong<>(Content.words("read.tabs.many").with("most", Tabs.MOST))
                : new Value<>(List.copyOf(all));
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Line(200);
    }
}
