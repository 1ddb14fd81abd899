package org.entente.core.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.core.card.Content;

/** What is probably a slip in an agenda: said to whoever edits it, never forbidden (A-05, E-05 to E-07). */
public sealed interface AgendaWarnings {

    /** The sentence for people. */
    Content content();

    /** A tab bears another number or letter than its item. */
    record TabDiffers(String item, String tab) implements AgendaWarnings {
        @Override
        public Content content() {
            return Content.words("warning.tab.differs").with("item", item).with("tab", tab);
        }
    }

    /** A tab between two others is nobody's. */
    record TabSkipped(String tab) implements AgendaWarnings {
        @Override
        public Content content() {
            return Content.words("warning.tab.skipped").with("tab", tab);
        }
    }

    /** Two items have the same tab. */
    record TabTwice(String tab, String item, String other) implements AgendaWarnings {
        @Override
        public Content content() {
            return Content.words("warning.tab.twice").with("tab", tab).with("item", item).with("other", other);
        }
    }

    /** Two items have the same number. */
    record NumberTwice(String number) implements AgendaWarnings {
        @Override
        public Content content() {
            return Content.words("warning.number.twice").with("number", number);
        }
    }

    /** An item has neither a title nor sub-items. */
    record Empty(String item) implements AgendaWarnings {
        @Override
        public Content content() {
            return Content.words("warning.item.empty").with("item", item);
        }
    }

    /** Everything that looks like a slip, in agenda order. */
    static List<AgendaWarnings> of(List<AgendaItem> items) {
        List<AgendaItem> listed = items.stream().filter(item -> item.state().listed()).toList();
        List<AgendaWarnings> all = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        Set<String> numbers = new HashSet<>();
        for (AgendaItem item : listed) {
            if (!numbers.add(item.number())) {
                all.add(new NumberTwice(item.number()));
            }
            boolean parent = listed.stream().anyMatch(other -> item.id().equals(other.parentId()));
            if (!item.hasTitle() && !parent) {
                all.add(new Empty(item.number()));
            }
            for (String tab : item.tabs()) {
                String owner = owners.putIfAbsent(tab, item.number());
                if (owner != null) {
                    all.add(new TabTwice(tab, owner, item.number()));
                }
                if (differs(item, tab)) {
                    all.add(new TabDiffers(item.number(), tab));
                }
            }
        }
        all.addAll(skipped(owners.keySet()));
        return all;
    }

    /** A single tab bears its item's number and letter; several tabs need only the number. */
    private static boolean differs(AgendaItem item, String tab) {
        Tabs.Tab number = Tabs.Tab.of(item.number());
        Tabs.Tab of = Tabs.Tab.of(tab);
        if (number == null || of == null) {
            return false;
        }
        boolean otherLetter = item.tabs().size() == 1 && number.letter() != ' ' && of.letter() != number.letter();
        return of.number() != number.number() || otherLetter;
    }

    private static List<AgendaWarnings> skipped(Set<String> tabs) {
        Map<Integer, List<Character>> letters = new TreeMap<>();
        for (String text : tabs) {
            Tabs.Tab tab = Tabs.Tab.of(text);
            if (tab != null && tab.letter() != ' ') {
                letters.computeIfAbsent(tab.number(), n -> new ArrayList<>()).add(tab.letter());
            }
        }
        List<AgendaWarnings> all = new ArrayList<>();
        letters.forEach((number, there) -> {
            char last = there.stream().max(Character::compare).orElse('A');
            for (char letter = 'A'; letter < last; letter++) {
                if (!there.contains(letter)) {
                    all.add(new TabSkipped(number + String.valueOf(letter)));
                }
            }
        });
        return all;
    }
}
