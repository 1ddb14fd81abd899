package org.entente.core.consultation;

import java.util.List;
import java.util.Objects;
import org.entente.core.action.Actions;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Directory;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Person;
import org.entente.core.people.Seats;

/**
 * Who may answer for a party: those named for it, else whoever speaks for it now, so that a successor takes over
 * without anybody doing anything.
 */
final class Respondents {

    private final Transaction record;
    private final Round round;
    private final Seats seats;

    private Respondents(Transaction record, Round round) {
        this.record = record;
        this.round = round;
        this.seats = Seats.of(record, round.councilId());
    }

    static Respondents of(Transaction record, Round round) {
        return new Respondents(record, round);
    }

    /** By the ids that the register has for them now; merged entries are one. */
    List<Person> of(Party party) {
        Directory directory = record.use(Directory.class);
        return ids(party).stream().flatMap(id -> directory.person(id).stream()).distinct().toList();
    }

    private List<String> ids(Party party) {
        if (!party.respondents().isEmpty()) {
            return party.respondents();
        }
        return switch (party.kind()) {
            case JURISDICTION -> ids(seats.voters(Jurisdiction.valueOf(party.ref())));
            case ORGANISATION -> ids(seats.voters().stream()
                    .filter(member -> Objects.equals(member.organisationId(), party.ref())).toList());
            case GROUP -> record.use(Actions.class).groups(round.councilId()).stream()
                    .filter(group -> group.id().equals(party.ref())).flatMap(group -> group.leads().stream()).toList();
        };
    }

    private static List<String> ids(List<Member> members) {
        return members.stream().map(Member::personId).toList();
    }

    boolean answers(Party party, String personId) {
        return of(party).stream().anyMatch(person -> person.id().equals(personId));
    }

    /** Those for whom a person may answer, in their order. */
    List<Party> partiesOf(String personId) {
        return round.parties().stream().filter(party -> answers(party, personId)).toList();
    }
}
