package org.entente.core.meeting;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.command.Command;

/** Everything that can be done with meetings: planned, answered, opened, attended and adjourned. */
public final class MeetingCommands {

    private MeetingCommands() {}

    /** @param checks what items may still miss when a meeting is adjourned */
    public static List<Command> all(List<ItemCheck> checks) {
        List<Command> all = new ArrayList<>();
        // as help lists them: what most people do most comes first
        all.addAll(Coming.commands());
        all.addAll(RollCalls.commands());
        all.addAll(MeetingShows.commands());
        all.addAll(Scheduling.commands());
        all.addAll(Sessions.commands(List.copyOf(checks)));
        all.addAll(MeetingChanges.commands());
        all.addAll(CallCommands.all());
        return List.copyOf(all);
    }
}
