package org.entente.core.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.ballot.Box;
import org.entente.core.ballot.Boxes;
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
import org.entente.core.delivery.Showing;
import org.entente.core.meeting.Attendee;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.meeting.Quorum;
import org.entente.core.people.Directory;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Seats;
import org.entente.core.time.When;
import org.jspecify.annotations.Nullable;

/** Opens a motion: from here on its rules, its roll and its words stand. */
final class Calling {

    private static final Parameter<Method> METHOD = Parameter.optional("motion.method", ChoicePhrase.of(Method.class));
    private static final Parameter<Secret> SECRET = Parameter.optional("motion.secrecy", ChoicePhrase.of(Secret.class));
    private static final Parameter<Majority> MAJORITY = Parameter.optional("majority", MajorityType.MAJORITY).after(
            List.of("needs", "majority", "needing", "requires"), List.of("majorité", "il faut", "exige"));
    private static final Parameter<Voters> VOTERS = Parameter.optional("motion.voters", ChoicePhrase.of(Voters.class))
            .after(List.of("one per", "one vote per", "voters"), List.of("une voix par", "un par", "votants"));
    private static final Parameter<Dissent> DISSENT = Parameter
            .optional("motion.dissent", ChoicePhrase.of(Dissent.class))
            .after(List.of("names", "names seen by"), List.of("noms", "noms vus par"));
    private static final Parameter<When.Read> UNTIL = Parameter.optional("until", Types.WHEN).after(
            List.of("until", "closing", "closes", "closes at"), List.of("jusqu’à", "jusqu’au", "fermeture", "ferme à"));
    private static final Parameter<Types.YesNo> ANYWAY = Parameter.hidden("anyway", Types.YES_NO);

    /** A motion proposed longer ago than this is shown again at its opening: its card has scrolled away. */
    private static final long RECENT_SECONDS = 600;

    /** Whether a vote is by name or in secret. */
    enum Secret {
        NAMED, SECRET
    }

    private Calling() {}

    static List<Command> commands() {
        return List.of(Command.named("motion.open", Area.MOTION)
                .words("open|call|call for", "ouvrir|appeler|demander")
                .takes(Which.MOTION, METHOD, SECRET, MAJORITY, VOTERS, DISSENT, UNTIL, ANYWAY)
                .by(Permission.table()).does(Calling::open));
    }

    private static Answer open(Call call) {
        Motion motion = Which.one(call, "motion.open", m -> m.state() == Motion.State.PROPOSED);
        if (motion.state() == Motion.State.OPEN) {
            return Answer.said(Content.words("motion.opened.already"));
        }
        if (motion.state() != Motion.State.PROPOSED) {
            throw Refusal.because(Content.words("motion.refused.reopen"),
                    Content.words("motion.refused.reopen.instead"));
        }
        Rules rules = rules(call);
        Guards.checkFunds(motion);
        Meeting meeting = call.use(Meetings.class).running(call.council().id()).orElse(null);
        Roll roll = roll(call, meeting, rules.voters());
        checkRoll(call, motion, meeting, roll);
        Instant closesAt = closesAt(call);
        Opening opening = new Opening(motion.id(), rules, roll.presence(), motion.fingerprint(), call.now(), closesAt,
                null, null);
        Motion opened = call.use(Motions.class)
                .update(motion.in(meeting == null ? motion.meetingId() : meeting.id()).opened(opening));
        call.use(Boxes.class).open(new Box(motion.id(), motion.councilId(), motion.id(), rules.secrecy(),
                rules.method().choices().size(), 1, true, closesAt, true), roll.seats());
        call.audit("motion.opened", motion.id(), opening.fingerprint());
        show(call, opened);
        return Answer.said(said(roll.presence()));
    }

    private static Content said(Presence presence) {
        Content opened = Content.words("motion.opened").with("count", presence.roll());
        return presence.unlinked() == 0 ? opened
                : Content.lines(List.of(opened,
                        Content.words("motion.opened.unlinked").with("count", presence.unlinked())));
    }

    private static void show(Call call, Motion motion) {
        if (motion.proposedAt().plusSeconds(RECENT_SECONDS).isBefore(call.now())) {
            call.outbox().postEverywhere(motion.councilId(), new Showing.Live(MotionView.NAME, motion.id()),
                    "motion:" + motion.id() + ":open");
        }
        call.outbox().refresh(MotionView.NAME, motion.id());
    }

    private static Rules rules(Call call) {
        Secret secret = call.get(SECRET, Secret.NAMED);
        boolean vote = call.find(METHOD).map(m -> m == Method.VOTE)
                .orElse(secret == Secret.SECRET || call.find(MAJORITY).isPresent());
        if (!vote && secret == Secret.SECRET) {
            throw Refusal.because(Content.words("motion.refused.secret"),
                    Content.words("motion.refused.secret.instead"));
        }
        return new Rules(vote ? Method.VOTE : Method.CONSENSUS, call.get(MAJORITY, Majority.moreThanHalf()),
                secret == Secret.SECRET ? Box.Secrecy.SECRET : Box.Secrecy.NAMED, call.get(VOTERS, Voters.PERSONS),
                call.get(DISSENT, Dissent.TABLE));
    }

    private static @Nullable Instant closesAt(Call call) {
        When.Read until = call.find(UNTIL).orElse(null);
        if (until == null) {
            return null;
        }
        // A day without an hour is over when it ends.
        Instant at = until.instant() != null ? until.instant()
                : until.zone().resolve(until.date().plusDays(1).atStartOfDay()).orNearest();
        if (!at.isAfter(call.now())) {
            throw Refusal.because(Content.words("motion.refused.past").with("said", until.asSaid()));
        }
        return at;
    }

    private static Roll roll(Call call, @Nullable Meeting meeting, Voters voters) {
        Directory directory = call.use(Directory.class);
        Seats seats = Seats.of(call.record(), call.council().id());
        List<Roll.Voter> council = seats.voters().stream().map(member -> voter(seats, member)).toList();
        List<Roll.Present> room = meeting == null ? null : room(call, meeting);
        Quorum quorum = meeting == null ? Roll.NO_QUORUM
                : Quorum.of(call.council().quorum(), call.use(Meetings.class).attendees(meeting.id()));
        return Roll.freeze(council, room, voters, quorum,
                personId -> !directory.identitiesOf(personId).isEmpty());
    }

    private static List<Roll.Present> room(Call call, Meeting meeting) {
        List<Roll.Present> room = new ArrayList<>();
        for (Attendee attendee : call.use(Meetings.class).attendees(meeting.id())) {
            String personId = attendee.personId();
            if (attendee.here() && personId != null) {
                room.add(new Roll.Present(personId, attendee.substituteFor()));
            }
        }
        return room;
    }

    /** Each municipality speaks for itself (P-16); the federal departments are one jurisdiction. */
    private static Roll.Voter voter(Seats seats, Member member) {
        Jurisdiction jurisdiction = seats.jurisdiction(member);
        String unit = switch (jurisdiction) {
            case MUNICIPAL -> member.organisationId();
            case INSTITUTE, OUTSIDE -> null;
            case FEDERAL, BC, AB, SK, MB, ON, QC, NB, NS, PE, NL, YT, NT, NU -> jurisdiction.name();
        };
        return new Roll.Voter(member.personId(), member.organisationId(), unit);
    }

    private static void checkRoll(Call call, Motion motion, @Nullable Meeting meeting, Roll roll) {
        Presence presence = roll.presence();
        if (meeting != null && presence.present() == 0) {
            throw Refusal.because(Content.words("motion.refused.nobody"),
                    Content.words("motion.refused.nobody.instead"));
        }
        if (roll.seats().isEmpty()) {
            throw Refusal.because(Content.words("motion.refused.unlinked"),
                    Content.words("motion.refused.unlinked.instead"));
        }
        Optional<Types.YesNo> anyway = call.find(ANYWAY);
        if (!presence.quorate() && anyway.filter(Types.YesNo::yes).isEmpty()) {
            Map<String, String> values = new HashMap<>(call.arguments().raw());
            values.putAll(Which.values(motion));
            values.put(ANYWAY.name(), Types.YesNo.YES.name());
            throw Refusal.because(
                    Content.words("motion.refused.quorum").with("present", presence.quorumPresent()).with("needed",
                            presence.quorumNeeded()),
                    List.of(Content.words("motion.refused.quorum.instead")),
                    List.of(Button.of(Content.words("motion.button.anyway"), "motion.open", values)));
        }
    }
}
