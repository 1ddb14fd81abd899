package org.entente.core.meeting;

import java.util.List;
import java.util.Map;
import org.entente.core.card.Button;
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
import org.entente.core.people.Person;

/** Who says that they come, join from elsewhere, send regrets or send somebody in their place (M-13, P-03). */
final class Coming {

    /** What somebody answers to the invitation. */
    enum Attending {
        YES, REMOTE, REGRETS
    }

    private static final Parameter<Attending> REPLY = Parameter.needed("attending", Types.choice(Attending.class));
    private static final Parameter<Person> WHO = Parameter.optional("forPerson", Types.PERSON).after(
            List.of("for", "of"),
            List.of("pour", "de"));
    private static final Parameter<Person> REGRETTING = Parameter.optional("regretting", Types.PERSON)
            .orAfter(List.of("from", "for", "of"), List.of("de", "pour"));
    private static final Parameter<Person> SUBSTITUTE = Parameter.needed("substitute", Types.PERSON);

    private static final Permission.Condition ONESELF = new Permission.Condition("self",
            call -> call.find(WHO).or(() -> call.find(REGRETTING)).filter(who -> !who.id().equals(call.person().id()))
                    .isEmpty());

    private Coming() {}

    static List<Command> commands() {
        return List.of(
                Command.named("meeting.rsvp", Area.MEETING).words("rsvp|reply|attend", "rsvp|répondre|participer")
                        .takes(REPLY, WHO, Current.OF_MEETING).by(Permission.table().orIf(ONESELF))
                        .does(call -> answer(call, call.get(REPLY), call.get(WHO, call.person()))),
                Command.named("meeting.regrets", Area.MEETING)
                        .words("regrets|absent|send regrets", "excuses|absence|absent|absente")
                        .takes(REGRETTING, Current.OF_MEETING).by(Permission.table().orIf(ONESELF))
                        .does(call -> answer(call, Attending.REGRETS, call.get(REGRETTING, call.person()))),
                Command.named("meeting.substitute", Area.MEETING)
                        .words("substitute|replace", "substitut|remplaçant|remplaçante|remplacer|suppléant")
                        .takes(SUBSTITUTE, WHO, Current.OF_MEETING).by(Permission.table().orIf(ONESELF))
                        .does(Coming::substitute),
                Command.named("meeting.unsubstitute", Area.MEETING).takes(SUBSTITUTE, Current.MEETING)
                        .by(Permission.everybodyHere()).does(Coming::withdraw));
    }

    private static Answer answer(Call call, Attending reply, Person who) {
        Meetings meetings = call.use(Meetings.class);
        Meeting meeting = open(call);
        Attendee row = Attendance.row(call, meeting, who);
        if (row.attended() && reply == Attending.REGRETS) {
            throw Refusal.because(Content.words("refused.regrets.here").with("name", who.name()),
                    Content.words("refused.regrets.here.instead"));
        }
        Attendee.State state = switch (reply) {
            case YES, REMOTE -> row.attended() ? row.state() : Attendee.State.ACCEPTED;
            case REGRETS -> Attendee.State.REGRETS;
        };
        Attendee answered = meetings.updateAttendee(row.answered(state, reply == Attending.REMOTE));
        call.audit("meeting.reply." + reply.name(), answered.id(), "");
        Current.refresh(call, meeting);
        Content said = Content.words("meeting.reply." + reply.name()).with("name", who.name()).with("meeting",
                MeetingLabel.of(meeting, call.council()));
        return reply == Attending.REGRETS
                ? Answer.said(said, Button.of(Content.words("meeting.button.substitute"), "meeting.substitute",
                        Map.of("meeting", meeting.id(), "forPerson", Mentions.write(who),
                                "form", "1")))
                : Answer.said(said);
    }

    private static Meeting open(Call call) {
        Meeting meeting = Current.meeting(call);
        return switch (meeting.state()) {
            case SCHEDULED, RUNNING -> meeting;
            case ADJOURNED, CANCELLED -> Current.writable(meeting);
        };
    }

    private static Answer substitute(Call call) {
        Meetings meetings = call.use(Meetings.class);
        Meeting meeting = open(call);
        Person substitute = call.get(SUBSTITUTE);
        Person member = call.get(WHO, call.person());
        Attendee seat = Attendance.row(call, meeting, member);
        check(meetings.attendees(meeting.id()), substitute, member, seat);
        if (seat.state() != Attendee.State.REGRETS) {
            meetings.updateAttendee(seat.answered(Attendee.State.REGRETS, false));
        }
        Attendee row = Attendance.row(call, meeting, substitute).sittingFor(seat);
        Attendee sits = meetings.updateAttendee(
                row.attended() ? row : row.answered(Attendee.State.ACCEPTED, row.remote()));
        call.audit("meeting.substitute", sits.id(), "");
        call.undoable("meeting.unsubstitute",
                Map.of("substitute", Mentions.write(substitute), "meeting", meeting.id()));
        Current.refresh(call, meeting);
        return Answer.said(Content.words("meeting.substituted").with("name", substitute.name())
                .with("member", member.name()).with("meeting", MeetingLabel.of(meeting, call.council())));
    }

    private static void check(List<Attendee> list, Person substitute, Person member, Attendee seat) {
        if (substitute.id().equals(member.id())) {
            throw Refusal.because(Content.words("refused.substitute.self"));
        }
        if (!seat.seated() || seat.substituteFor() != null) {
            throw Refusal.because(Content.words("refused.substitute.no.seat").with("name", member.name()),
                    Content.words("refused.substitute.no.seat.instead"));
        }
        if (seat.here()) {
            throw Refusal.because(Content.words("refused.substitute.here").with("name", member.name()),
                    Content.words("refused.substitute.here.instead"));
        }
        boolean ownSeat = Attendance.of(list, substitute.id())
                .filter(row -> row.seated() && !member.id().equals(row.substituteFor())).isPresent();
        if (ownSeat) {
            throw Refusal.because(Content.words("refused.substitute.seated").with("name", substitute.name()),
                    Content.words("refused.substitute.seated.instead"));
        }
        list.stream().filter(row -> member.id().equals(row.substituteFor())
                && !substitute.id().equals(row.personId())).findFirst().ifPresent(other -> {
                    throw Refusal.because(Content.words("refused.substitute.twice").with("name", other.name())
                            .with("member", member.name()), Content.words("refused.substitute.twice.instead"));
                });
    }

    /** Undo: only while the substitute has not arrived. */
    private static Answer withdraw(Call call) {
        Meetings meetings = call.use(Meetings.class);
        Meeting meeting = open(call);
        Attendee row = Attendance.row(call, meeting, call.get(SUBSTITUTE));
        if (row.attended()) {
            throw Refusal.because(Content.words("refused.substitute.arrived").with("name", row.name()));
        }
        meetings.updateAttendee(row.sittingForNobody(Attendance.part(call, call.get(SUBSTITUTE))));
        call.audit("meeting.substitute.withdrawn", row.id(), "");
        Current.refresh(call, meeting);
        return Answer.said(Content.words("meeting.unsubstituted").with("name", row.name()));
    }
}
