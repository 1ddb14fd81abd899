package org.entente.core.meeting;

import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Types;
import org.entente.core.delivery.Showing;
import org.entente.core.delivery.Viewing;

/** Looking at meetings, and showing one to everybody again. */
final class MeetingShows {

    private static final Parameter<Long> PAGE = Parameter.hidden("page", Types.number(1, 100));

    private MeetingShows() {}

    static List<Command> commands() {
        return List.of(
                Command.named("meeting.list", Area.MEETING).words("list|upcoming|coming", "liste|à venir|prochaines")
                        .orBare().by(Permission.everybodyHere()).readsOnly()
                        .does(call -> new Answer.Shown(MeetingsCard.upcoming(call.council(),
                                call.use(Meetings.class), call.now()))),
                Command.named("meeting.past", Area.MEETING).words("past|history|all", "passées|historique|toutes")
                        .takes(PAGE).by(Permission.everybodyHere()).readsOnly()
                        .does(call -> new Answer.Shown(MeetingsCard.past(call.council(), call.use(Meetings.class),
                                call.get(PAGE, 1L).intValue()))),
                Command.named("meeting.show", Area.MEETING).words("show|card|view", "voir|montrer|carte")
                        .takes(Current.MEETING).by(Permission.everybodyHere()).readsOnly()
                        .does(call -> new Answer.Shown(MeetingCard.of(Current.meeting(call), viewing(call)))),
                Command.named("meeting.post", Area.MEETING).words("post|share|announce", "publier|annoncer|partager")
                        .takes(Current.MEETING).by(Permission.table()).does(MeetingShows::post));
    }

    static Viewing viewing(Call call) {
        return new Viewing(call.record(), call.council(), call.now(), call.person().id());
    }

    private static Answer post(Call call) {
        Meeting meeting = Current.meeting(call);
        call.outbox().postEverywhere(meeting.councilId(), new Showing.Live(MeetingViews.MEETING, meeting.id()),
                "meeting:" + meeting.id() + ":" + call.newId());
        return Answer.said(Content.words("meeting.posted"));
    }
}
