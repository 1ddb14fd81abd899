package org.entente.core.meeting;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.command.Command;

/** Everything that can be done with agendas: written, reordered, talked through and carried over. */
public final class AgendaCommands {

    private AgendaCommands() {}

    /**
     * @param checks what an item may still miss when it is closed
     * @param offers what other features offer on the item that is discussed
     */
    public static List<Command> all(List<ItemCheck> checks, List<ItemButtons> offers) {
        List<Command> all = new ArrayList<>();
        all.addAll(AgendaShows.commands());
        all.addAll(AgendaWriting.commands());
        all.addAll(AgendaEdits.commands());
        all.addAll(AgendaMoves.commands());
        all.addAll(Discussions.commands(List.copyOf(checks), List.copyOf(offers)));
        all.add(Discussions.unmark());
        all.addAll(CarryOvers.commands());
        return List.copyOf(all);
    }
}
