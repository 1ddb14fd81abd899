package org.entente.core.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.schedule.BusinessDays;

/**
 * When an action that falls due is talked about, and with whom: a week before, on the day, and when it is late first its
 * owner again, then those who can stand in, then the head of the delegation, then the co-chairs; after that the next
 * meeting's review has it, and nobody is written to any more (S-15).
 */
enum Chasing {
    BEFORE(Rung.OWNER), ON_THE_DAY(Rung.OWNER), LATE(Rung.OWNER), ALTERNATE(Rung.ALTERNATE), HEAD(Rung.HEAD),
    CO_CHAIRS(Rung.CO_CHAIRS);

    /** Days of the calendar, so that it stays the same day of the week. */
    private static final int DAYS_BEFORE = 7;
    /** Business days after the due day, for each step that comes after it. */
    private static final int FIRST_WAIT = 2;
    private static final int WAIT = 3;
    /** Nothing is told at this hour: it is when the day's reminders are put together. */
    private static final LocalTime EARLY = LocalTime.of(5, 0);

    private final Rung rung;

    Chasing(Rung rung) {
        this.rung = rung;
    }

    /** Who is asked. */
    enum Rung {
        OWNER, ALTERNATE, HEAD, CO_CHAIRS
    }

    Rung rung() {
        return rung;
    }

    /** Whether the due day is over by then. */
    boolean late() {
        return compareTo(ON_THE_DAY) > 0;
    }

    /** A step and the moment, council time, at which it is taken. */
    record At(Chasing step, Instant moment) {}

    /**
     * The steps for something due at this moment, in their order; without the first one where it was asked for later than
     * that.
     *
     * @param due council time
     * @param given council time at which it was asked for, or put off last
     */
    static List<At> of(Instant due, Instant given, BusinessDays days) {
        // A day is over at midnight: what is due then was due on the day before.
        LocalDate day = days.zone().dateAt(due.minusSeconds(1));
        List<At> steps = new ArrayList<>();
        for (Chasing step : values()) {
            Instant moment = days.zone().resolve(step.date(day, days).atTime(EARLY)).orNearest();
            if (step != BEFORE || moment.isAfter(given)) {
                steps.add(new At(step, moment));
            }
        }
        return steps;
    }

    private LocalDate date(LocalDate day, BusinessDays days) {
        return switch (this) {
            case BEFORE -> day.minusDays(DAYS_BEFORE);
            case ON_THE_DAY -> day;
            case LATE, ALTERNATE, HEAD, CO_CHAIRS -> days.after(day, FIRST_WAIT + WAIT * (ordinal() - LATE.ordinal()));
        };
    }
}
