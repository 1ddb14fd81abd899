package org.entente.core.council;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Types;
import org.entente.core.delivery.Showing;
import org.entente.core.people.Council;
import org.entente.core.people.Councils;
import org.entente.core.people.Role;
import org.entente.core.time.CouncilClock;
import org.entente.core.time.When;

/** Moving a council's own clock, so that a meeting of the past can be played today, and back. Everybody is told. */
final class ClockCommands {

    private static final Parameter<When.Read> AT = Parameter.needed("clockAt", Types.WHEN);

    private ClockCommands() {}

    static List<Command> all() {
        return List.of(
                Command.named("council.clock", Area.COUNCIL).words("clock", "horloge").takes(AT)
                        .by(Permission.of(Role.SECRETARIAT)).does(ClockCommands::move),
                Command.named("council.clock.real", Area.COUNCIL)
                        .words("clock real|real clock|clock back", "horloge réelle|heure réelle")
                        .by(Permission.of(Role.SECRETARIAT)).does(ClockCommands::back));
    }

    private static Answer move(Call call) {
        When.Read when = call.get(AT);
        Instant known = when.instant();
        Instant shown = known != null ? known
                : when.zone().resolve(when.date().atTime(LocalTime.MIDNIGHT)).orNearest();
        return set(call, call.council().clock().movedTo(shown, call.machineTime()), shown, "council.clock.moved");
    }

    private static Answer back(Call call) {
        return set(call, CouncilClock.real(), call.machineTime(), "council.clock.real");
    }

    private static Answer set(Call call, CouncilClock clock, Instant shown, String words) {
        Council council = call.council();
        call.use(Councils.class).save(new Council(council.id(), council.name(), council.acronym(), council.zone(),
                council.languages(), council.quorum(), clock, council.version()));
        call.audit("council.clock", council.id(), shown.toString());
        Content said = Content.words(words).with("now",
                new Content.Moment(shown, council.zone(), Content.Moment.Style.FULL));
        call.outbox().postEverywhere(council.id(),
                new Showing.Once(Card.titled(Content.words("council.clock.title")).paragraph(said).build()),
                "clock/" + call.invocation().delivery());
        return Answer.said(said);
    }
}
