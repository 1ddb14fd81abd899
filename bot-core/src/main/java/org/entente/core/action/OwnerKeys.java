package org.entente.core.action;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Directory;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Person;
import org.entente.core.people.Role;
import org.entente.core.people.Seats;

/** Whom an owner means at this moment, and by which owners a person is meant (S-16). */
final class OwnerKeys {

    private OwnerKeys() {}

    /** Every {@link Owner#key} that means this person, all members included. */
    static Set<String> of(Transaction record, String councilId, String personId) {
        Set<String> keys = new HashSet<>();
        keys.add(Owner.key(Owner.Kind.PERSON, personId));
        for (Group group : record.use(Actions.class).groups(councilId)) {
            if (group.leads().contains(personId)) {
                keys.add(Owner.key(Owner.Kind.GROUP, group.id()));
                keys.add(Owner.key(Owner.Kind.GROUP_CO_CHAIRS, group.id()));
            }
        }
        Seats seats = Seats.of(record, councilId);
        seats.member(personId).ifPresent(member -> ofMember(member, seats, keys));
        return keys;
    }

    /** Every key that means whoever has this place, held now or left. */
    static Set<String> ofPlace(Transaction record, Member place) {
        Set<String> keys = of(record, place.councilId(), place.personId());
        ofMember(place, Seats.of(record, place.councilId()), keys);
        return keys;
    }

    private static void ofMember(Member member, Seats seats, Set<String> keys) {
        if (member.office() != Member.Office.NONE) {
            keys.add(Owner.key(Owner.Kind.SEAT, member.office().name()));
        }
        if (member.role() == Role.CO_CHAIR) {
            keys.add(Owner.key(Owner.Kind.CO_CHAIRS, ""));
        }
        if (member.role() == Role.SECRETARIAT) {
            keys.add(Owner.key(Owner.Kind.SECRETARIAT, ""));
        }
        if (Seats.votes(member)) {
            keys.add(Owner.key(Owner.Kind.ALL_MEMBERS, ""));
            Jurisdiction jurisdiction = seats.jurisdiction(member);
            if (jurisdiction.government()) {
                keys.add(Owner.key(Owner.Kind.JURISDICTION, jurisdiction.name()));
            }
        }
    }

    /** Whether the person is one of its owners by themselves: what was asked of all members is nobody's own. */
    static boolean owns(Transaction record, ActionItem action, String personId) {
        Set<String> keys = of(record, action.councilId(), personId);
        return action.owners().stream().filter(owner -> owner.kind() != Owner.Kind.ALL_MEMBERS)
                .anyMatch(owner -> keys.contains(owner.key()));
    }

    /** The persons who hold an office now. */
    static List<Person> holders(Transaction record, String councilId, String office) {
        Directory directory = record.use(Directory.class);
        List<Person> holders = new ArrayList<>();
        for (Member member : directory.members(councilId)) {
            if (member.office().name().equals(office)) {
                directory.person(member.personId()).ifPresent(holders::add);
            }
        }
        return holders;
    }

    /** The persons to be told of an action that they own by name, by office or as leads of a group. */
    static Set<String> persons(Transaction record, ActionItem action) {
        Set<String> persons = new HashSet<>();
        action.owners().forEach(owner -> persons.addAll(persons(record, owner, action.councilId())));
        return persons;
    }

    /** Those whom one owner means by name, by office or as leads of a group; nobody for a table or a government. */
    static Set<String> persons(Transaction record, Owner owner, String councilId) {
        return switch (owner.kind()) {
            case PERSON -> Set.of(owner.ref());
            case SEAT -> holders(record, councilId, owner.ref()).stream().map(Person::id).collect(Collectors.toSet());
            case GROUP, GROUP_CO_CHAIRS -> group(record, councilId, owner.ref()).map(Group::leads).map(Set::copyOf)
                    .orElse(Set.of());
            case OUTSIDER, JURISDICTION, ALL_MEMBERS, SECRETARIAT, CO_CHAIRS -> Set.of();
        };
    }

    static Optional<Group> group(Transaction record, String councilId, String groupId) {
        return record.use(Actions.class).groups(councilId).stream().filter(group -> group.id().equals(groupId))
                .findFirst();
    }
}
