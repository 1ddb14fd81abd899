package org.entente.core.command;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.entente.core.card.Content;
import org.jspecify.annotations.Nullable;

/**
 * "undo": takes one's own last entry back for ten minutes, by the compensating command that was kept with it. That
 * command says by itself when something depends on the entry already; the trace stays in the audit log.
 */
final class UndoCommand {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private UndoCommand() {}

    static Command of(Function<String, @Nullable Command> commands) {
        return Command.named("undo", Area.COUNCIL).words("undo", "annuler").by(Permission.everybodyHere())
                .does(call -> undo(call, commands));
    }

    private static Answer undo(Call call, Function<String, @Nullable Command> commands) {
        Undoables undoables = call.use(Undoables.class);
        Undoables.Entry entry = undoables
                .latest(call.council().id(), call.person().id(), call.machineTime().minus(LIMIT))
                .orElseThrow(
                        () -> Refusal.because(Content.words("undo.nothing"), Content.words("undo.nothing.instead")));
        Command command = commands.apply(entry.command());
        if (command == null) {
            throw new IllegalStateException("no compensating command " + entry.command());
        }
        Map<String, String> values = new HashMap<>(entry.values());
        Arguments arguments = Reading.arguments(command, "", new Input.Pressed(command.key(), values),
                call.situation());
        undoables.remove(entry.id());
        call.audit("undone", entry.id(), "");
        return command.handler().handle(call.with(arguments));
    }
}
