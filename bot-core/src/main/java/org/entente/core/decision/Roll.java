package org.entente.core.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.core.ballot.Boxes;
import org.entente.core.meeting.Quorum;
import org.entente.core.people.QuorumRule;
import org.jspecify.annotations.Nullable;

/**
 * Who may answer, and who counts: made at opening and frozen. Whoever arrives later waits for the next ballot.
 *
 * @param seats voters with the persons who may answer for them
 */
record Roll(List<Boxes.Seat> seats, Presence presence) {

    Roll {
        seats = List.copyOf(seats);
    }

    static final Quorum NO_QUORUM = new Quorum(QuorumRule.none(), 0, 0, 0);

    /**
     * Somebody with a vote in the council.
     *
     * @param seat the organisation they sit for, or null for those not placed yet: then they are a seat of their own
     * @param jurisdiction what their jurisdiction is counted as, or null likewise
     */
    record Voter(String personId, @Nullable String seat, @Nullable String jurisdiction) {
        String unit(Voters voters) {
            String unit = switch (voters) {
                case PERSONS -> personId;
                case SEATS -> seat;
                case JURISDICTIONS -> jurisdiction;
            };
            return unit == null ? personId : unit;
        }
    }

    /**
     * Somebody in the room.
     *
     * @param substituteFor whose seat they take, or null
     */
    record Present(String personId, @Nullable String substituteFor) {}

    /**
     * @param council everybody with a vote
     * @param room who is present, or null between meetings: then everybody counts as present
     * @param quorum what the meeting's list says; {@link #NO_QUORUM} between meetings
     * @param linked whether a person has an account to answer with
     */
    static Roll freeze(List<Voter> council, @Nullable List<Present> room, Voters voters,
            Quorum quorum, Predicate<String> linked) {
        List<Sitting> sitting = room == null ? council.stream().map(v -> new Sitting(v, v.personId())).toList()
                : sitting(council, room);
        List<Boxes.Seat> seats = sitting.stream().filter(s -> linked.test(s.personId()))
                .map(s -> new Boxes.Seat(s.voter().unit(voters), s.personId())).distinct().toList();
        Set<String> rolled = seats.stream().map(Boxes.Seat::voter).collect(Collectors.toCollection(LinkedHashSet::new));
        long present = room == null ? rolled.size()
                : sitting.stream().map(s -> s.voter().unit(voters)).distinct().count();
        long entitled = council.stream().map(v -> v.unit(voters)).distinct().count();
        return new Roll(seats, new Presence(present, entitled, rolled.size(), quorum.present(), quorum.needed()));
    }

    /** A voter of the council and who sits for them now. */
    private record Sitting(Voter voter, String personId) {}

    /** Members sit for themselves; a substitute takes a seat whose member is away and who has none of their own. */
    private static List<Sitting> sitting(List<Voter> council, List<Present> room) {
        Map<String, Voter> byPerson = council.stream()
                .collect(Collectors.toMap(Voter::personId, Function.identity(), (first, again) -> first));
        List<Sitting> sitting = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Present present : room) {
            Voter own = byPerson.get(present.personId());
            if (own != null && taken.add(own.personId())) {
                sitting.add(new Sitting(own, own.personId()));
            }
        }
        for (Present present : room) {
            Voter away = present.substituteFor() == null ? null : byPerson.get(present.substituteFor());
            if (away != null && !byPerson.containsKey(present.personId()) && taken.add(away.personId())) {
                sitting.add(new Sitting(away, present.personId()));
            }
        }
        return sitting;
    }
}
