package org.entente.core.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Permission;
import org.entente.core.command.Place;
import org.entente.core.command.Refusal;
import org.entente.core.delivery.Showing;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Member;

/**
 * In a room of the council people began to talk to each other, or stopped. A talk is no meeting: whoever runs the
 * meeting is told, alone, and opens or adjourns it or not. Called by adapters with
 * {@link org.entente.core.people.Identity#ofPlatform}, about the place of the invocation.
 */
final class CallCommands {

    /** Before and after its hour a planned meeting is meant; one without an hour is meant on its day. */
    private static final Duration EARLY = Duration.ofHours(1);
    private static final Duration LATE = Duration.ofHours(3);

    private CallCommands() {}

    static List<Command> all() {
        return List.of(
                Command.named("meeting.call.began", Area.MEETING).by(Permission.anyone()).anywhere()
                        .does(CallCommands::began),
                Command.named("meeting.call.ended", Area.MEETING).by(Permission.anyone()).anywhere()
                        .does(CallCommands::ended));
    }

    private static Answer began(Call call) {
        for (Council council : here(call)) {
            if (call.use(Meetings.class).running(council.id()).isEmpty()) {
                meant(call, council).ifPresent(meeting -> tell(call, council, meeting, "began", "meeting.start",
                        "meeting.button.start", ""));
            }
        }
        return new Answer.Done();
    }

    /** A talk may end for a break and begin again: said each time, for nobody can know which end is the last. */
    private static Answer ended(Call call) {
        for (Council council : here(call)) {
            call.use(Meetings.class).running(council.id()).ifPresent(meeting -> tell(call, council, meeting, "ended",
                    "meeting.adjourn", "meeting.button.adjourn", "/" + call.invocation().delivery()));
        }
        return new Answer.Done();
    }

    private static List<Council> here(Call call) {
        if (!call.identity().isPlatform()) {
            throw Refusal.because(Content.words("refused.platform"), Content.words("refused.platform.instead"));
        }
        Place place = call.place();
        String conversation = place.conversation();
        return conversation == null ? List.of()
                : call.use(Directory.class).councilsIn(place.platform(), place.workspace(), conversation);
    }

    /** The planned meeting that the talk may be: the nearest one around now. */
    private static Optional<Meeting> meant(Call call, Council council) {
        Instant now = council.clock().at(call.machineTime());
        return call.use(Meetings.class).all(council.id()).stream()
                .filter(meeting -> meeting.state() == Meeting.State.SCHEDULED && around(meeting, now))
                .min(Comparator.comparing(meeting -> Duration.between(meeting.startsAt(), now).abs()));
    }

    private static boolean around(Meeting meeting, Instant now) {
        return meeting.time() == null ? meeting.zone().dateAt(now).equals(meeting.date())
                : !now.isBefore(meeting.startsAt().minus(EARLY)) && !now.isAfter(meeting.startsAt().plus(LATE));
    }

    private static void tell(Call call, Council council, Meeting meeting, String what, String command, String button,
            String again) {
        Card card = Card.titled(Content.words("meeting.call." + what + ".title"))
                .paragraph(Content.words("meeting.call." + what).with("meeting", MeetingLabel.of(meeting, council))
                        .with("when", MeetingLabel.when(meeting)))
                .actions(List.of(Button.of(Content.words(button), command,
                        Map.of("meeting", meeting.id(), "council", council.id())).primary()))
                .build();
        Directory directory = call.use(Directory.class);
        for (Member member : directory.members(council.id())) {
            if (Permission.table().roles().contains(member.role())
                    && !directory.identitiesOf(member.personId()).isEmpty()) {
                call.outbox().tell(council.id(), member.personId(), new Showing.Once(card),
                        "call/" + what + "/" + meeting.id() + "/" + member.personId() + again);
            }
        }
    }
}
