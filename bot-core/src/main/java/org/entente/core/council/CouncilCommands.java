package org.entente.core.council;

import java.util.List;
import java.util.stream.Stream;
import org.entente.core.command.Command;
import org.entente.core.people.Administrators;

/** Everything that can be done with a council and its people. */
public final class CouncilCommands {

    private CouncilCommands() {}

    /** @param administrators who may begin as an administrator without a set-up code */
    public static List<Command> all(Administrators administrators) {
        return Stream.of(
                FoundingCommands.all(), ClockCommands.all(), BusinessCommands.all(),
                List.of(PreparationCommand.command()), DayCommands.all(), TrustCommands.all(),
                RoomCommands.all(), OrganisationCommands.all(), MemberCommands.all(), SeatCommands.all(),
                List.of(ImportCommand.command(), MergeCommand.command()), AccountCommands.all(administrators),
                CodeCommands.all(), List.of(SetupCommand.command(administrators)), SettingsCommands.all(),
                GoneCommands.all(), List.of(GreetingCommand.command()))
                .flatMap(List::stream).toList();
    }
}
