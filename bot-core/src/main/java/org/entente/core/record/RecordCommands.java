package org.entente.core.record;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Types;
import org.entente.core.delivery.FileLinks;
import org.entente.core.meeting.Meeting;

/** Everything that can be done with records of decisions. */
public final class RecordCommands {

    private static final Parameter<Long> PAGE = Parameter.hidden("page", Types.number(0, 10_000));

    private RecordCommands() {}

    /** @param links addresses of files, for where nobody can be handed one */
    public static List<Command> all(FileLinks links) {
        List<Command> all = new ArrayList<>();
        all.add(Command.named("record.show", Area.RECORD)
                .words("show|view|open|print", "montrer|voir|afficher|ouvrir|imprimer").orBare()
                .takes(Which.MEETING, PAGE).by(Which.readers()).readsOnly().does(RecordCommands::show));
        all.addAll(Noting.commands());
        all.addAll(Editing.commands());
        all.addAll(Lists.commands());
        all.addAll(Issuing.commands(links));
        return List.copyOf(all);
    }

    private static Answer show(Call call) {
        Meeting meeting = Which.held(call);
        RecordOfDecisions record = Assembly.of(call.record(), call.council(), meeting);
        return new Answer.Shown(
                RecordPages.page(record, meeting, Lists.pending(call.record(), meeting),
                        Math.toIntExact(call.get(PAGE, 0L)), call.language()));
    }
}
