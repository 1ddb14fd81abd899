package org.entente.core.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.QuorumRule;

/**
 * Whether the table may decide: seats (or jurisdictions with a seat) that are taken, against those there are. A
 * substitute takes the seat of the member they came for; the seat counts once.
 *
 * @param present seats or jurisdictions that are taken now
 * @param all seats or jurisdictions of the council
 * @param needed the smallest number that is enough; zero where the council has no quorum
 */
public record Quorum(QuorumRule rule, long present, long all, long needed) {

    /** By the rows of a meeting's list. */
    public static Quorum of(QuorumRule rule, Collection<Attendee> list) {
        return of(rule, list, Attendee::here);
    }

    /**
     * As it was then.
     *
     * @param then council time
     */
    public static Quorum at(QuorumRule rule, Collection<Attendee> list, Instant then) {
        return of(rule, list, row -> row.wasHere(then));
    }

    private static Quorum of(QuorumRule rule, Collection<Attendee> list, Predicate<Attendee> here) {
        Set<Object> seats = new HashSet<>();
        Set<Object> taken = new HashSet<>();
        for (Attendee row : list) {
            boolean counts = row.seated()
                    && (rule.base() == QuorumRule.Base.MEMBERS || row.jurisdiction().government());
            if (counts) {
                Object seat = seat(row, list, rule.base());
                seats.add(seat);
                if (here.test(row)) {
                    taken.add(seat);
                }
            }
        }
        long needed = rule.numerator() == 0 ? 0 : rule.needed(seats.size());
        return new Quorum(rule, taken.size(), seats.size(), needed);
    }

    private static Object seat(Attendee row, Collection<Attendee> list, QuorumRule.Base base) {
        String member = row.substituteFor();
        return switch (base) {
            case MEMBERS -> member != null ? member : row.personId() != null ? row.personId() : row.id();
            case JURISDICTIONS -> member == null ? row.jurisdiction()
                    : list.stream().filter(other -> member.equals(other.personId())).findFirst()
                            .map(Attendee::jurisdiction).orElse(row.jurisdiction());
        };
    }

    public boolean holds() {
        return rule.numerator() == 0 || rule.holds(present, all);
    }

    /** Whether the council has a quorum at all. */
    public boolean asked() {
        return rule.numerator() > 0;
    }

    /** Whether somebody of this jurisdiction is at the table. */
    public static boolean speaksFor(Jurisdiction jurisdiction, Collection<Attendee> list) {
        return list.stream().anyMatch(row -> row.here() && row.seated() && row.jurisdiction() == jurisdiction);
    }
}
