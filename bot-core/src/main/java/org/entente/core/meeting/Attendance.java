package org.entente.core.meeting;

import java.util.List;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.people.Directory;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Organisation;
import org.entente.core.people.Person;
import org.entente.core.people.Role;
import org.entente.core.people.Seats;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** The rows of a meeting's list: found, or made from the register with name, organisation and office of the day. */
public final class Attendance {

    private Attendance() {}

    /** The row of a person. */
    public static Optional<Attendee> of(List<Attendee> list, String personId) {
        return list.stream().filter(row -> personId.equals(row.personId())).findFirst();
    }

    /** Those who hold a seat and are here now: members, co-chairs and their substitutes. */
    public static List<Attendee> deciding(List<Attendee> list) {
        return list.stream().filter(row -> row.here() && row.seated() && row.personId() != null).toList();
    }

    /** Whether this person sits for somebody in the meeting that is going on (P-03). */
    public static boolean substitutes(Meetings meetings, String councilId, String personId) {
        return meetings.running(councilId).flatMap(meeting -> of(meetings.attendees(meeting.id()), personId))
                .filter(row -> row.substituteFor() != null).isPresent();
    }

    /** The person's row, made when there is none yet. */
    static Attendee row(Call call, Meeting meeting, Person person) {
        Meetings meetings = call.use(Meetings.class);
        return of(meetings.attendees(meeting.id()), person.id())
                .orElseGet(() -> add(call, meeting, person, Seats.of(call.record(), meeting.councilId())));
    }

    private static Attendee add(Call call, Meeting meeting, Person person, Seats seats) {
        Member member = seats.member(person.id()).orElse(null);
        Attendee row = new Attendee(call.newId(), meeting.id(), person.id(), person.name(),
                organisation(seats, member), member == null ? Jurisdiction.OUTSIDE : seats.jurisdiction(member),
                member == null ? Attendee.Part.GUEST : part(member.role()),
                member == null ? Member.Office.NONE : member.office(), null, false, Attendee.State.INVITED, null, null,
                0);
        call.use(Meetings.class).addAttendee(row);
        return row;
    }

    private static @Nullable Bilingual organisation(Seats seats, @Nullable Member member) {
        return member == null ? null : seats.organisation(member).map(Organisation::name).orElse(null);
    }

    /** The heading under which somebody stands by their place in the council. */
    static Attendee.Part part(Call call, Person person) {
        return call.use(Directory.class).member(call.council().id(), person.id()).map(Member::role)
                .map(Attendance::part).orElse(Attendee.Part.GUEST);
    }

    private static Attendee.Part part(Role role) {
        return switch (role) {
            case CO_CHAIR -> Attendee.Part.CO_CHAIR;
            case MEMBER -> Attendee.Part.MEMBER;
            case OBSERVER -> Attendee.Part.OBSERVER;
            case SECRETARIAT -> Attendee.Part.SECRETARIAT;
            case GUEST, ADMINISTRATOR -> Attendee.Part.GUEST;
        };
    }

    /** A row for everybody with a place in the council, but guests, who come only when somebody names them. */
    static void everybody(Call call, Meeting meeting) {
        Seats seats = Seats.of(call.record(), meeting.councilId());
        List<Attendee> there = call.use(Meetings.class).attendees(meeting.id());
        Directory directory = call.use(Directory.class);
        for (Member member : seats.members()) {
            boolean expected = member.role() != Role.GUEST && member.role() != Role.ADMINISTRATOR;
            if (expected && of(there, member.personId()).isEmpty()) {
                directory.person(member.personId()).ifPresent(person -> add(call, meeting, person, seats));
            }
        }
    }

    /** The printed name with whom they sit for: "A (for B)". */
    static Content named(Attendee row, List<Attendee> list, Directory directory) {
        Content name = Content.literal(row.name());
        String member = row.substituteFor();
        if (member == null) {
            return name;
        }
        String replaced = of(list, member).map(Attendee::name)
                .or(() -> directory.person(member).map(Person::name)).orElse("");
        return Content.words("attendee.for").with("name", name).with("member", replaced);
    }
}
