package org.entente.core.consultation;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.command.Command;

/** Everything that can be done with rounds of questions. */
public final class RoundCommands {

    private RoundCommands() {}

    /** @param passwords with which files are protected */
    public static List<Command> all(Passwords passwords) {
        List<Command> all = new ArrayList<>();
        all.addAll(Opening.commands());
        all.addAll(Answering.commands());
        all.addAll(Reading.commands());
        all.addAll(Keeping.commands());
        all.addAll(Entering.commands());
        all.addAll(Repeating.commands());
        all.addAll(new Exporting(passwords).commands());
        return List.copyOf(all);
    }
}
