package org.entente.core.action;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.command.Command;

/** Everything that can be done with action items. */
public final class ActionCommands {

    private ActionCommands() {}

    public static List<Command> all() {
        List<Command> all = new ArrayList<>();
        all.addAll(Adding.commands());
        all.addAll(Closing.commands());
        all.addAll(Changing.commands());
        all.addAll(Translating.commands());
        all.addAll(PartCommands.commands());
        all.addAll(FanOut.commands());
        all.addAll(Matrix.commands());
        all.addAll(Listing.commands());
        all.addAll(Reviewing.commands());
        all.addAll(NoAction.commands());
        all.addAll(GroupCommands.commands());
        all.addAll(Saving.commands());
        return List.copyOf(all);
    }
}
