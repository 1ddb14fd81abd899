package org.entente.core.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which an agenda is read. */
public final class AgendaOrder {

    private AgendaOrder() {}

    /** Each listed item followed by its listed sub-items; proposed, declined and removed ones last, by id. */
    public static List<AgendaItem> of(List<AgendaItem> items) {
        List<AgendaItem> ordered = new ArrayList<>();
        for (AgendaItem top : Numbering.brothers(items, null)) {
            ordered.add(top);
            ordered.addAll(Numbering.brothers(items, top.id()));
        }
        items.stream().filter(item -> !ordered.contains(item)).sorted(Comparator.comparing(AgendaItem::id))
                .forEach(ordered::add);
        return List.copyOf(ordered);
    }
}
