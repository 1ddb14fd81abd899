package org.entente.core.council;

import java.util.List;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Call;
import org.entente.core.command.Refusal;
import org.entente.core.handover.Leaving;
import org.entente.core.handover.Succession;
import org.entente.core.people.Departure;
import org.entente.core.people.Directory;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Member.Office;
import org.entente.core.people.Organisation;
import org.entente.core.people.Organisations;
import org.entente.core.people.Person;
import org.entente.core.people.Persons;
import org.entente.core.people.Role;
import org.entente.core.people.Spelling;

/**
 * A person follows another in the same place: what is not said otherwise is as it was. Whoever was in it gives it up at
 * once, so that the place has one voice; until their last day they may look on.
 */
final class Replacing {

    private Replacing() {}

    /** Somebody of the council who is called so: a colleague may follow. */
    static Optional<Person> colleague(Call call, String name) {
        List<Person> named = call.use(Directory.class).named(call.council().id(), Spelling.key(name));
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** The answer of before, when this person has followed already; refuses where another one has. */
    static Optional<Answer> before(Call call, Person gone, Optional<Person> successor) {
        if (successor.filter(gone::equals).isPresent()) {
            throw Refusal.because(Content.words("departure.refused.same").with("name", gone.name()));
        }
        String councilId = call.council().id();
        Departure last = Leaving.of(call.record(), councilId, gone.id()).filter(known -> !known.open()).orElse(null);
        if (last == null) {
            return Optional.empty();
        }
        Directory directory = call.use(Directory.class);
        Person followed = directory.person(String.valueOf(last.successorId())).orElse(null);
        if (followed != null && successor.filter(person -> person.id().equals(followed.id())).isPresent()) {
            return Optional.of(
                    Answer.said(Succession.said(call, last, gone, followed), SeatCommands.next(call, followed)));
        }
        if (directory.member(councilId, gone.id()).filter(member -> member.role() != Role.OBSERVER).isPresent()) {
            return Optional.empty();
        }
        throw Refusal.because(Content.words("departure.refused.followed").with("name", gone.name()).with("successor",
                followed == null ? "?" : followed.name()), Content.words("departure.refused.followed.instead"));
    }

    static Answer replace(Call call, Person gone, Person successor) {
        Directory directory = call.use(Directory.class);
        String councilId = call.council().id();
        Departure departure = Leaving.open(call.record(), councilId, gone.id())
                .orElseGet(() -> Leaving.told(call, directory.member(councilId, gone.id()).orElseThrow(
                        () -> Refusal.because(Content.words("member.not").with("name", gone.name()),
                                Content.words("member.not.instead"))),
                        call.zone().dateAt(call.now())));
        Offices.checkMayName(call, departure.role());
        givesUp(call, departure);
        sits(call, departure, successor);
        Departure followed = Succession.carryOut(call, departure, gone, successor);
        return Answer.said(Succession.said(call, followed, gone, successor), SeatCommands.next(call, successor));
    }

    private static void givesUp(Call call, Departure departure) {
        Persons persons = call.use(Persons.class);
        Member now = call.use(Directory.class).member(departure.councilId(), departure.personId()).orElse(null);
        if (now == null) {
            return;
        }
        if (departure.lastDay().isAfter(call.zone().dateAt(call.now()))) {
            persons.save(new Member(now.councilId(), now.personId(), Role.OBSERVER, now.organisationId(), Office.NONE,
                    now.version()));
            call.audit("member.changed", now.personId(), Role.OBSERVER + "/" + Office.NONE);
        } else {
            persons.unseat(now.councilId(), now.personId());
            call.audit("member.removed", now.personId(), now.role() + "/" + now.office());
        }
    }

    private static void sits(Call call, Departure departure, Person successor) {
        Member own = call.use(Directory.class).member(departure.councilId(), successor.id()).orElse(null);
        Office office = call.get(SeatFields.OFFICE,
                departure.office() == Office.NONE && own != null ? own.office() : departure.office());
        Role role = Offices.role(call.find(SeatFields.ROLE).orElse(null), office, departure.role());
        String organisationId = call.find(SeatFields.ORGANISATION).map(body -> body.settle(call).id())
                .orElse(departure.organisationId());
        Offices.checkMayName(call, role);
        Jurisdiction jurisdiction = organisationId == null ? null
                : call.use(Organisations.class).find(organisationId).map(Organisation::jurisdiction).orElse(null);
        Offices.check(call, successor.id(), role, office, jurisdiction);
        Member member = new Member(departure.councilId(), successor.id(), role, organisationId, office,
                own == null ? 1 : own.version());
        if (own == null) {
            call.use(Persons.class).seat(member);
            call.find(SeatFields.ACCOUNT).ifPresent(account -> Linking.byVouching(call, successor, account));
        } else {
            call.use(Persons.class).save(member);
        }
        call.audit(own == null ? "member.added" : "member.changed", successor.id(), role + "/" + office);
    }
}
