package org.entente.core.digest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.people.Persons.Digest;
import org.entente.core.reminder.Nudge;
import org.entente.core.schedule.BusinessDays;
import org.jspecify.annotations.Nullable;

/**
 * How often one person is spoken to. What is ordinary comes in one summary on the morning of a business day, or of the
 * week's first one; what closes soon comes by itself, in working hours where it can still wait for them. In seven days
 * nobody gets more than {@link #MOST} messages, of which summaries leave {@link #KEPT} for what is urgent.
 *
 * @param days when the person works
 * @param digest how often they want a summary
 * @param lastSummary council time, or null before the first
 * @param quietUntil council time until which they want nothing at all, or null
 * @param messages how many they got in the last seven days
 */
record Pace(BusinessDays days, Digest digest, @Nullable Instant lastSummary, @Nullable Instant quietUntil,
        int messages) {

    static final int MOST = 7;
    static final int KEPT = 2;
    static final Duration WINDOW = Duration.ofDays(7);
    /** What closes is told at least so long before it does, even outside working hours. */
    private static final Duration LAST_MOMENT = Duration.ofHours(1);

    /**
     * What is done now.
     *
     * @param told now, in one message
     * @param silent never told
     * @param next when to look again, or null while nothing waits
     */
    record Step(List<Nudge> told, List<Nudge> silent, @Nullable Instant next) {}

    Step step(List<Nudge> waiting, Instant now) {
        if (quietUntil != null && now.isBefore(quietUntil)) {
            return new Step(List.of(), List.of(), waiting.isEmpty() ? null : quietUntil);
        }
        List<Nudge> told = new ArrayList<>();
        List<Nudge> silent = new ArrayList<>();
        @Nullable
        Instant next = null;
        for (Nudge nudge : waiting) {
            if (!nudge.urgent() && digest == Digest.NONE) {
                silent.add(nudge);
                continue;
            }
            Instant at = at(nudge, now);
            if (at.isAfter(now)) {
                next = next == null || at.isBefore(next) ? at : next;
            } else {
                told.add(nudge);
            }
        }
        return new Step(told, silent, next);
    }

    private Instant at(Nudge nudge, Instant now) {
        Instant from = nudge.notBefore().isAfter(now) ? nudge.notBefore() : now;
        Instant closes = nudge.closes();
        if (closes == null) {
            return summary(from);
        }
        if (messages >= MOST) {
            return tomorrow(now);
        }
        Instant hours = days.nextHours(from);
        return hours.isAfter(closes.minus(LAST_MOMENT)) ? from : hours;
    }

    /** The first summary from a moment on: one a day or a week, and never into the last messages of the week. */
    private Instant summary(Instant from) {
        Instant hours = days.nextHours(from);
        if (messages >= MOST - KEPT) {
            hours = days.nextHours(tomorrow(from));
        }
        LocalDate day = days.zone().dateAt(hours);
        LocalDate last = lastSummary == null ? null : days.zone().dateAt(lastSummary);
        return switch (digest) {
            case DAILY, NONE -> day.equals(last) ? days.morning(days.after(day, 1)) : hours;
            case WEEKLY -> weekly(hours, day, last);
        };
    }

    private Instant weekly(Instant hours, LocalDate day, @Nullable LocalDate last) {
        LocalDate first = firstOfWeek(day);
        boolean had = last != null && !last.isBefore(first);
        return day.equals(first) && !had ? hours
                : days.morning(firstOfWeek(day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))));
    }

    private LocalDate firstOfWeek(LocalDate day) {
        return days.onOrAfter(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    private Instant tomorrow(Instant moment) {
        return days.morning(days.zone().dateAt(moment).plusDays(1));
    }
}
