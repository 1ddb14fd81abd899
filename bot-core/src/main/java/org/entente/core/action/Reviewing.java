package org.entente.core.action;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.delivery.Showing;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;

/** The review of earlier actions, a step of the agenda of each meeting (S-13). */
final class Reviewing {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Parameter<Long> PAGE = Parameter.hidden("page", Types.number(0, 10_000));
    private static final Parameter<String> MEETING = Parameter.hidden("meeting", Types.ID);

    private Reviewing() {}

    static List<Command> commands() {
        return List.of(
                Command.named("action.review", Area.ACTION).words("review", "revoir|revue|examen")
                        .by(Permission.table()).does(Reviewing::review),
                Command.named("action.review.page", Area.ACTION).takes(MEETING, PAGE)
                        .by(Permission.everybodyHere()).readsOnly().does(Reviewing::page));
    }

    /** The running meeting, else the next one: its review is the one that is open. */
    static Optional<Meeting> meeting(Call call) {
        Meetings meetings = call.use(Meetings.class);
        return meetings.running(call.council().id())
                .or(() -> meetings.next(call.council().id(), call.now().minus(A_DAY)));
    }

    private static Answer review(Call call) {
        Meeting meeting = meeting(call).orElseThrow(() -> Refusal.because(Content.words("action.review.no.meeting"),
                Content.words("command.action.list.example")));
        call.outbox().postEverywhere(call.council().id(), new Showing.Live(ReviewView.NAME, meeting.id()),
                "action-review:" + meeting.id() + ":" + call.invocation().delivery());
        return Answer.said(Content.words("action.review.posted").with("date", new Content.Day(meeting.date())));
    }

    private static Answer page(Call call) {
        Meeting meeting = call.find(MEETING).flatMap(call.use(Meetings.class)::find)
                .filter(held -> held.councilId().equals(call.council().id())).or(() -> meeting(call))
                .orElseThrow(() -> Refusal.because(Content.words("action.review.no.meeting")));
        return new Answer.Shown(ReviewView.card(meeting, Math.toIntExact(call.get(PAGE, 0L)), call.record()));
    }

    static Map<String, String> again(Meeting meeting, int page) {
        return Map.of("meeting", meeting.id(), "page", Integer.toString(page), "council", meeting.councilId());
    }
}
