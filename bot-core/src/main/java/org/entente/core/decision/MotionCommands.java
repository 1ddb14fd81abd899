package org.entente.core.decision;

import java.util.List;
import java.util.stream.Stream;
import org.entente.core.command.Command;

/** Everything that can be done with motions and decisions. */
public final class MotionCommands {

    private MotionCommands() {}

    public static List<Command> all() {
        return Stream.of(Proposing.commands(), Approvals.commands(), Amending.commands(), Calling.commands(),
                Answering.commands(), Outcomes.commands(), Register.commands()).flatMap(List::stream).toList();
    }
}
