package org.entente.core.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and letters, derived so that none is twice or empty (E-06, E-07). While the agenda is planned they follow
 * its order; once it is fixed (the meeting has started, or an item was moved with a reason) an item keeps its number
 * wherever it goes, because the binder and the talk refer to it.
 */
final class Numbering {

    static final int MOST_SUBS = 26;

    private Numbering() {}

    static boolean fixed(Meeting meeting, List<AgendaItem> items) {
        return meeting.openedAt() != null
                || items.stream().anyMatch(item -> item.state().listed() && item.change() != null);
    }

    /** The listed items with the numbers that they get by their order; only those that change. */
    static List<AgendaItem> inOrder(List<AgendaItem> items) {
        List<AgendaItem> changed = new ArrayList<>();
        int number = 0;
        for (AgendaItem top : brothers(items, null)) {
            number++;
            renumber(top, Integer.toString(number), changed);
            char letter = 'A';
            for (AgendaItem sub : brothers(items, top.id())) {
                renumber(sub, number + String.valueOf(letter++), changed);
            }
        }
        for (AgendaItem item : items) {
            if (!item.state().listed()) {
                renumber(item, "", changed);
            }
        }
        return changed;
    }

    private static void renumber(AgendaItem item, String number, List<AgendaItem> changed) {
        if (!item.number().equals(number)) {
            changed.add(item.edit().number(number).done());
        }
    }

    /** The next free number, or the next free letter under a parent; removed items keep theirs taken. */
    static String free(List<AgendaItem> items, @Nullable AgendaItem parent) {
        Set<String> taken = new HashSet<>();
        items.forEach(item -> taken.add(item.number()));
        if (parent == null) {
            int number = 1;
            while (taken.contains(Integer.toString(number))) {
                number++;
            }
            return Integer.toString(number);
        }
        char letter = 'A';
        while (taken.contains(parent.number() + letter)) {
            letter++;
        }
        return parent.number() + letter;
    }

    /** The listed items with this parent, in order. */
    static List<AgendaItem> brothers(List<AgendaItem> items, @Nullable String parentId) {
        return items.stream().filter(item -> item.state().listed() && Objects.equals(item.parentId(), parentId))
                .sorted(Comparator.comparingInt(AgendaItem::position)).toList();
    }
}
