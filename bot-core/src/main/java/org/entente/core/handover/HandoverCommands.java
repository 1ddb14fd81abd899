package org.entente.core.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Mentions;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.people.Departure;
import org.entente.core.people.Directory;
import org.entente.core.people.Member;
import org.entente.core.people.Person;
import org.entente.core.people.Role;
import org.entente.core.time.When;

/** That somebody leaves their place, and that they stay after all. */
public final class HandoverCommands {

    private static final Parameter<Person> PERSON = Parameter.needed("leaver", Types.PERSON);
    private static final Parameter<When.Read> LAST = Parameter.optional("leaver.last", Types.WHEN)
            .orAfter(List.of("on", "last day", "as of"), List.of("le", "dernier jour", "à compter du"));
    private static final Permission WHO = Permission.table().orIf(new Permission.Condition("self",
            call -> call.find(PERSON).map(person -> person.id().equals(call.person().id())).orElse(false)));

    private HandoverCommands() {}

    public static List<Command> all() {
        return List.of(
                Command.named("departure.tell", Area.COUNCIL)
                        .words("retiring|leaving|retirement|departure", "départ|retraite|part|quitte")
                        .takes(PERSON, LAST).by(WHO).does(HandoverCommands::tell),
                Command.named("departure.withdraw", Area.COUNCIL).words("staying|stays", "reste|demeure")
                        .takes(PERSON).by(WHO).does(HandoverCommands::withdraw));
    }

    private static Answer tell(Call call) {
        Person person = call.get(PERSON);
        Member place = call.use(Directory.class).member(call.council().id(), person.id()).orElseThrow(
                () -> Refusal.because(Content.words("member.not").with("name", person.name()),
                        Content.words("member.not.instead")));
        if (place.role() == Role.SECRETARIAT && !call.use(Directory.class).administers(call.person().id())) {
            throw Refusal.because(Content.words("refused.secretariat"), Content.words("refused.secretariat.instead"));
        }
        LocalDate today = call.zone().dateAt(call.now());
        LocalDate last = call.find(LAST).map(When.Read::date).orElse(today);
        if (last.isBefore(today)) {
            throw Refusal.because(Content.words("departure.refused.past").with("date", new Content.Day(last)),
                    Content.words("departure.refused.past.instead").with("name", person.name()));
        }
        boolean first = Leaving.open(call.record(), place.councilId(), person.id()).isEmpty();
        Departure departure = Leaving.told(call, place, last);
        if (first) {
            call.undoable("departure.withdraw", Map.of(PERSON.name(), Mentions.write(person)));
        }
        return Answer.said(Content.words("departure.told").with("name", person.name()).with("date",
                new Content.Day(departure.lastDay())), Asking.button(departure, person));
    }

    private static Answer withdraw(Call call) {
        Person person = call.get(PERSON);
        if (Leaving.open(call.record(), call.council().id(), person.id()).isEmpty()) {
            throw Refusal.because(Content.words("departure.refused.none").with("name", person.name()));
        }
        Leaving.back(call, person.id());
        return Answer.said(Content.words("departure.withdrawn").with("name", person.name()));
    }
}
