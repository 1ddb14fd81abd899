package org.entente.core.council;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Member;
import org.entente.core.people.Person;
import org.entente.core.people.Role;

/** Makes one person of two entries of the register, after saying what that means. */
final class MergeCommand {

    static final Parameter<Types.YesNo> ANYWAY = Parameter.hidden("anyway", Types.YES_NO);
    private static final Parameter<Person> GONE = Parameter.needed("mergedPerson", Types.PERSON)
            .after(List.of("with", "and"), List.of("avec", "et"));

    private MergeCommand() {}

    static Command command() {
        return Command.named("member.merge", Area.COUNCIL).words("merge|merge members", "fusionner|fusionner membres")
                .takes(SeatFields.PERSON, GONE, ANYWAY).by(Permission.of(Role.SECRETARIAT)).does(MergeCommand::merge);
    }

    private static Answer merge(Call call) {
        Person kept = call.get(SeatFields.PERSON);
        Person gone = call.get(GONE);
        Vouching.check(call, kept.id());
        Vouching.check(call, gone.id());
        for (Council council : call.use(Directory.class).councilsOf(gone.id())) {
            Offices.checkMayName(call, call.use(Directory.class).member(council.id(), gone.id()).map(Member::role)
                    .orElse(Role.GUEST));
        }
        return carryOut(call, kept, gone, "member.merge");
    }

    /** @param command under which the question is answered with yes, with the values of this call */
    static Answer carryOut(Call call, Person kept, Person gone, String command) {
        Merging merging = new Merging(call, kept, gone);
        merging.check();
        if (call.find(ANYWAY).filter(Types.YesNo::yes).isEmpty()) {
            Map<String, String> values = new HashMap<>(call.arguments().raw());
            values.put(ANYWAY.name(), Types.YesNo.YES.name());
            throw Refusal.because(
                    Content.words("merge.ask").with("kept", kept.name()).with("gone", gone.name()),
                    List.of(Content.words("merge.ask.means").with("kept", kept.name()).with("gone", gone.name())),
                    List.of(Button.of(Content.words("merge.button"), command, values)));
        }
        merging.carryOut();
        return Answer.said(Content.words("merge.done").with("gone", gone.name()).with("kept", kept.name()));
    }
}
