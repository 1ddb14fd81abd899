package org.entente.core.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.entente.core.text.Bilingual;
import org.entente.core.time.Zone;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a council. It keeps its local date, time and zone; the instant is derived again whenever zone data
 * change (M-10).
 *
 * @param title only where it has one of its own; else it is called by its council, mode and date
 * @param date local date in {@code zone}
 * @param time local time, or null while only the date is set (E-09: such a meeting is listed as unfinished)
 * @param city where it is held, or null when it is held nowhere (M-06)
 * @param jurisdiction of the place or host, a jurisdiction's code, or null
 * @param openedAt council time, or null before the opening
 * @param adjournedAt council time, or null before the end (M-11)
 * @param next what was said about the next meeting; a meeting cannot be adjourned while it is {@code NOT_SAID} (M-19)
 * @param enteredAfterwards whether the secretariat entered it after the fact
 * @param version rises with every change
 */
public record Meeting(String id, String councilId, @Nullable Bilingual title, Mode mode, LocalDate date,
        @Nullable LocalTime time, Zone zone, @Nullable String city, @Nullable String jurisdiction, State state,
        @Nullable Instant openedAt, @Nullable Instant adjournedAt, Next next, boolean enteredAfterwards, int version) {

    /** How it is held (M-02). */
    public enum Mode {
        IN_PERSON, VIRTUAL, TELECONFERENCE, HYBRID
    }

    /** Where it stands. */
    public enum State {
        SCHEDULED, RUNNING, ADJOURNED, CANCELLED
    }

    /** What is known of the meeting after it. */
    public enum Next {
        NOT_SAID, SCHEDULED, TO_BE_SET
    }

    /** When it starts, by today's zone rules; the start of the day while no time is set. */
    public Instant startsAt() {
        return zone.resolve(date.atTime(time == null ? LocalTime.MIDNIGHT : time)).orNearest();
    }
}
