package org.entente.core.time;

import java.time.Instant;
import java.time.LocalDateTime;

/** What a local date and time means in a zone: one moment, none (the clock jumped over it) or two (the clock was set back). */
public sealed interface Resolved {

    /** The moment, where there is exactly one. */
    record Exact(Instant instant) implements Resolved {}

    /** The clock jumps over this hour; the nearest valid local times on either side, with their moments. */
    record Skipped(LocalDateTime before, Instant beforeInstant, LocalDateTime after,
            Instant afterInstant) implements Resolved {}

    /** The clock passes this hour twice. */
    record Twice(Instant earlier, Instant later) implements Resolved {}

    /**
     * One moment in every case, for deriving a stored local time again after zone data changed: the first of two, and the later
     * neighbour of a skipped hour. What people type is refused instead (see {@link WhenReader}).
     */
    default Instant orNearest() {
        return switch (this) {
            case Exact exact -> exact.instant();
            case Skipped skipped -> skipped.afterInstant();
            case Twice twice -> twice.earlier();
        };
    }
}
