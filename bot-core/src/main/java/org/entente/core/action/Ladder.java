package org.entente.core.action;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Departure;
import org.entente.core.people.Departures;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Role;
import org.entente.core.people.Seats;

/**
 * Who stands behind the owners of an action. Those who can stand in sit for the same organisation; the head of the
 * delegation is whoever decides for the same government; then come the co-chairs. An office's present holder owns what
 * the office owns, so that a successor takes over (S-16). Who has left owns nothing any more: until a successor is named
 * those stand in who come next.
 *
 * @param owners the persons who own it now
 * @param left those who owned it and have left, nobody having followed them
 */
record Ladder(Set<String> owners, List<Member> left, Set<String> alternates, Set<String> heads, Set<String> coChairs) {

    static Ladder of(ActionItem action, Transaction record) {
        Seats seats = Seats.of(record, action.councilId());
        Set<String> owners = new LinkedHashSet<>();
        action.owners().stream().filter(owner -> owner.part() == Owner.Part.OWNER)
                .forEach(owner -> owners.addAll(owners(owner, action, seats, record)));
        List<Member> left = left(action, owners, seats, record);
        left.forEach(place -> owners.remove(place.personId()));
        List<Member> placed = Stream.concat(owners.stream().flatMap(id -> seats.member(id).stream()), left.stream())
                .toList();
        Set<String> organisations = placed.stream().map(Member::organisationId)
                .filter(id -> id != null).collect(Collectors.toCollection(HashSet::new));
        Set<Jurisdiction> governments = placed.stream().map(seats::jurisdiction).filter(Jurisdiction::government)
                .collect(Collectors.toSet());
        return new Ladder(owners, left,
                persons(seats, member -> member.organisationId() != null
                        && organisations.contains(member.organisationId())),
                persons(seats, member -> Seats.votes(member) && governments.contains(seats.jurisdiction(member))),
                persons(seats, member -> member.role() == Role.CO_CHAIR));
    }

    private static Set<String> owners(Owner owner, ActionItem action, Seats seats, Transaction record) {
        return switch (owner.kind()) {
            case PERSON, SEAT, GROUP, GROUP_CO_CHAIRS -> OwnerKeys.persons(record, owner, action.councilId());
            case JURISDICTION -> Jurisdiction.called(owner.ref()).map(seats::voters).orElse(List.of()).stream()
                    .map(Member::personId).collect(Collectors.toSet());
            case ALL_MEMBERS -> persons(seats, member -> Seats.votes(member) && (!FanOut.fannedOut(action)
                    || FanOut.missing(action).contains(seats.jurisdiction(member))));
            case SECRETARIAT -> persons(seats, member -> member.role() == Role.SECRETARIAT);
            case CO_CHAIRS -> persons(seats, member -> member.role() == Role.CO_CHAIR);
            case OUTSIDER -> Set.of();
        };
    }

    /** Asked of the record only where somebody is missing. */
    private static List<Member> left(ActionItem action, Set<String> owners, Seats seats, Transaction record) {
        if (!owners.isEmpty() && owners.stream().allMatch(id -> seats.member(id).isPresent())) {
            return List.of();
        }
        return record.use(Departures.class).open(action.councilId()).stream().map(Departure::place)
                .filter(place -> seats.member(place.personId()).isEmpty())
                .filter(place -> owners.contains(place.personId()) || owners.isEmpty() && had(place, action, seats))
                .toList();
    }

    /** Whether nobody has it but whoever has this place. */
    private static boolean had(Member place, ActionItem action, Seats seats) {
        return Owners.of(action, Owner.Part.OWNER).stream().anyMatch(owner -> switch (owner.kind()) {
            case SEAT -> owner.ref().equals(place.office().name());
            case JURISDICTION -> owner.ref().equals(seats.jurisdiction(place).name()) && Seats.votes(place);
            case PERSON, OUTSIDER, GROUP, GROUP_CO_CHAIRS, ALL_MEMBERS, SECRETARIAT, CO_CHAIRS -> false;
        });
    }

    /** Those who stand in for owners who have left, while nobody is named and no other owner is there. */
    Set<String> standIns() {
        return owners.isEmpty() && !left.isEmpty() ? behind("") : Set.of();
    }

    /** Who has it to do without this person: the other owners, else those who stand behind them. */
    Set<String> without(String personId) {
        Set<String> others = new LinkedHashSet<>(owners);
        others.remove(personId);
        return others.isEmpty() ? behind(personId) : others;
    }

    /** Those on the first rung above the owners on which somebody else stands. */
    private Set<String> behind(String personId) {
        return Stream.of(alternates, heads, coChairs).map(rung -> {
            Set<String> others = new LinkedHashSet<>(rung);
            others.remove(personId);
            return others;
        }).filter(rung -> !rung.isEmpty()).findFirst().orElse(Set.of());
    }

    private static Set<String> persons(Seats seats, Predicate<Member> which) {
        return seats.members().stream().filter(which).map(Member::personId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those on a rung who are on none below it; nobody is asked twice for the same step down. */
    Set<String> reached(Chasing.Rung rung) {
        Set<String> reached = new LinkedHashSet<>(on(rung));
        for (Chasing.Rung below : Chasing.Rung.values()) {
            if (below.compareTo(rung) < 0) {
                reached.removeAll(on(below));
            }
        }
        return reached;
    }

    private Set<String> on(Chasing.Rung rung) {
        return switch (rung) {
            case OWNER -> owners.isEmpty() ? standIns() : owners;
            case ALTERNATE -> alternates;
            case HEAD -> heads;
            case CO_CHAIRS -> coChairs;
        };
    }
}
