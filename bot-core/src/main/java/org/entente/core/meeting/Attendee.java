package org.entente.core.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a meeting's list.
 *
 * @param personId or null for an outsider who presents or speaks (P-04)
 * @param name as printed
 * @param organisation as printed in the council's first language at the time, or null
 * @param part under which heading they are listed (P-01)
 * @param substituteFor the person's id whose seat they take, or null (P-03)
 * @param state what is known
 * @param arrivedAt council time, or null
 * @param leftAt council time, or null
 */
public record Attendee(String id, String meetingId, @Nullable String personId, String name,
        @Nullable String organisation, Part part, @Nullable String substituteFor, boolean remote, State state,
        @Nullable Instant arrivedAt, @Nullable Instant leftAt, int version) {

    /** The headings of the attendance list, in their order. */
    public enum Part {
        CO_CHAIR, MEMBER, OBSERVER, SECRETARIAT, PRESENTER, GUEST
    }

    /** What is known of their coming. */
    public enum State {
        INVITED, ACCEPTED, REGRETS, PRESENT, LEFT
    }

    public boolean here() {
        return state == State.PRESENT;
    }
}
