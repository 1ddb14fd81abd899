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

    /** A scheduled meeting of which nothing else is known. */
    public static Meeting scheduled(String id, String councilId, Mode mode, LocalDate date, @Nullable LocalTime time,
            Zone zone, @Nullable String city) {
        return new Meeting(id, councilId, null, mode, date, time, zone, city, null, State.SCHEDULED, null, null,
                Next.NOT_SAID, false, 0);
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    Meeting opened(Instant at) {
        return new Meeting(id, councilId, title, mode, date, time, zone, city, jurisdiction, State.RUNNING, at, null,
                next, enteredAfterwards, version);
    }

    Meeting adjourned(Instant at) {
        return new Meeting(id, councilId, title, mode, date, time, zone, city, jurisdiction, State.ADJOURNED, openedAt,
                at, next, enteredAfterwards, version);
    }

    Meeting cancelled() {
        return new Meeting(id, councilId, title, mode, date, time, zone, city, jurisdiction, State.CANCELLED, openedAt,
                adjournedAt, next, enteredAfterwards, version);
    }

    Meeting followedBy(Next said) {
        return new Meeting(id, councilId, title, mode, date, time, zone, city, jurisdiction, state, openedAt,
                adjournedAt, said, enteredAfterwards, version);
    }

    Meeting held(LocalDate day, @Nullable LocalTime hour, Zone in, Mode how, @Nullable String where,
            @Nullable Bilingual called) {
        return new Meeting(id, councilId, called, how, day, hour, in, where, jurisdiction, state, openedAt,
                adjournedAt, next, enteredAfterwards, version);
    }

    /** When it starts, by today's zone rules; the start of the day while no time is set. */
    public Instant startsAt() {
        return zone.resolve(date.atTime(time == null ? LocalTime.MIDNIGHT : time)).orNearest();
    }
}
