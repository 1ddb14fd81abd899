package org.entente.core.action;

import java.time.Instant;
import java.util.List;
import org.entente.core.time.Due;
import org.jspecify.annotations.Nullable;

/**
 * When an action is due: what was said, and what it comes to as far as that is known (S-09).
 *
 * @param meetingId the meeting that was meant, or null while there is none
 * @param nextAt council time at which it falls due, or null while that is not known
 */
public record Deadline(Due due, @Nullable String meetingId, @Nullable Instant nextAt) {

    /** What the reader of a date took for granted is said when it is given, and not kept. */
    public Deadline {
        due = new Due(due.kind(), due.asSaid(), due.saidAt(), due.zone(), due.date(), due.time(), due.month(),
                due.teleconference(), List.of());
    }
}
