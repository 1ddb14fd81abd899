package org.entente.core.meeting;

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

/** Looking at an agenda, checking it for slips, and showing it to everybody. */
final class AgendaShows {

    private static final Parameter<Long> PAGE = Parameter.hidden("page", Types.number(1, 100));

    private AgendaShows() {}

    static List<Command> commands() {
        return List.of(
                Command.named("agenda.show", Area.AGENDA).words("show|view|see", "voir|montrer|afficher").orBare()
                        .takes(Current.MEETING, PAGE).by(Permission.everybodyHere()).readsOnly()
                        .does(call -> new Answer.Shown(AgendaCard.of(Current.meeting(call), call.council(),
                                call.record(), call.get(PAGE, 1L).intValue()))),
                Command.named("agenda.post", Area.AGENDA).words("post|publish|share|send", "publier|partager|envoyer")
                        .takes(Current.MEETING).by(Permission.table()).does(AgendaShows::post),
                Command.named("agenda.check", Area.AGENDA).words("check|warnings|verify",
                        "vérifier|avertissements|contrôler").takes(Current.MEETING).by(Permission.table()).readsOnly()
                        .does(AgendaShows::check));
    }

    private static Answer post(Call call) {
        Meeting meeting = Current.meeting(call);
        call.outbox().postEverywhere(meeting.councilId(), new Showing.Live(MeetingViews.AGENDA, meeting.id()),
                "agenda:" + meeting.id() + ":" + call.newId());
        return Answer.said(Content.words("agenda.posted"));
    }

    private static Answer check(Call call) {
        Meeting meeting = Current.meeting(call);
        List<Content> warnings = AgendaWarnings.of(call.use(Meetings.class).items(meeting.id())).stream()
                .map(AgendaWarnings::content).toList();
        return new Answer.Shown(Card.titled(Content.words("agenda.check.title"))
                .paragraph(warnings.isEmpty() ? Content.words("agenda.check.none") : Content.lines(warnings)).build());
    }
}
