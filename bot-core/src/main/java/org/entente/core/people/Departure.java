package org.entente.core.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entente.core.people.Member.Office;
import org.jspecify.annotations.Nullable;

/**
 * Somebody leaves their place in a council, and who followed them. The place is kept as it was, for it says who
 * stands in while nobody has followed.
 *
 * @param lastDay council time; the place ends with it
 * @param toldBy the person's id, or null for the bot itself
 * @param toldAt council time
 * @param successorId the person who followed, or null while nobody was named
 * @param succeededAt council time, or null
 * @param passed ids of the actions that were open then and passed to the successor
 * @param version rises with every change
 */
public record Departure(String id, String councilId, String personId, Role role, @Nullable String organisationId,
        Office office, LocalDate lastDay, @Nullable String toldBy, Instant toldAt, @Nullable String successorId,
        @Nullable Instant succeededAt, List<String> passed, int version) {

    public Departure {
        passed = List.copyOf(passed);
    }

    /** The place that was left. */
    public Member place() {
        return new Member(councilId, personId, role, organisationId, office, 0);
    }

    public boolean open() {
        return successorId == null;
    }

    public Departure on(LocalDate day) {
        return new Departure(id, councilId, personId, role, organisationId, office, day, toldBy, toldAt, successorId,
                succeededAt, passed, version);
    }

    public Departure followedBy(String successor, Instant at, List<String> actions) {
        return new Departure(id, councilId, personId, role, organisationId, office, lastDay, toldBy, toldAt, successor,
                at, actions, version);
    }
}
