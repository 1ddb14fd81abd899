package org.entente.core.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.command.Command;

/** Everything that can be done with evaluation forms. */
public final class EvaluationCommands {

    private EvaluationCommands() {}

    public static List<Command> all() {
        List<Command> all = new ArrayList<>();
        all.add(Answering.command());
        all.addAll(Looking.commands());
        all.add(TemplateCommand.command());
        return List.copyOf(all);
    }
}
