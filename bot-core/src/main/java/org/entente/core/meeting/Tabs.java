package org.entente.core.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.card.Content;
import org.jspecify.annotations.Nullable;

/** The tabs of a binder: expanded when read, told as ranges when shown. */
public final class Tabs {

    static final int MOST = 60;
    private static final Pattern TAB = Pattern.compile("(\\d{1,3})([A-Z]?)");

    private Tabs() {}

    /**
     * One tab.
     *
     * @param letter {@code A} to {@code Z}, or a blank when it has none
     */
    record Tab(int number, char letter) {

        static @Nullable Tab of(String text) {
            Matcher matcher = TAB.matcher(text);
            if (!matcher.matches()) {
                return null;
            }
            return new Tab(Integer.parseInt(matcher.group(1)),
                    matcher.group(2).isEmpty() ? ' ' : matcher.group(2).charAt(0));
        }

        boolean follows(Tab before) {
            return letter == ' ' ? before.letter == ' ' && number == before.number + 1
                    : number == before.number && letter == before.letter + 1;
        }

        @Override
        public String toString() {
            return letter == ' ' ? Integer.toString(number) : number + String.valueOf(letter);
        }
    }

    /** From the first to the last, both included; empty when there is no such range. */
    static List<String> range(Tab first, Tab last) {
        List<String> all = new ArrayList<>();
        if (first.letter() == ' ' && last.letter() == ' ') {
            for (int n = first.number(); n <= last.number() && all.size() <= MOST; n++) {
                all.add(Integer.toString(n));
            }
        } else if (first.number() == last.number() && first.letter() != ' ' && last.letter() != ' ') {
            for (char c = first.letter(); c <= last.letter(); c++) {
                all.add(first.number() + String.valueOf(c));
            }
        }
        return all;
    }

    /** "4A to 4E, 7": three or more that follow each other are told as a range. */
    public static Content shown(List<String> tabs) {
        List<Content> parts = new ArrayList<>();
        int from = 0;
        while (from < tabs.size()) {
            int to = from;
            while (to + 1 < tabs.size() && follows(tabs.get(to + 1), tabs.get(to))) {
                to++;
            }
            if (to - from >= 2) {
                parts.add(Content.words("tabs.range").with("first", tabs.get(from)).with("last", tabs.get(to)));
                from = to + 1;
            } else {
                parts.add(Content.literal(tabs.get(from)));
                from++;
            }
        }
        return Content.commas(parts);
    }

    private static boolean follows(String later, String earlier) {
        Tab tab = Tab.of(later);
        Tab before = Tab.of(earlier);
        return tab != null && before != null && tab.follows(before);
    }
}
