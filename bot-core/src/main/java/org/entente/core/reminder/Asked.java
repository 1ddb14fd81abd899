package org.entente.core.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feature asks that somebody be reminded. The same kind, subject and step reaches the same person once.
 *
 * @param kind of the {@link Reminder} that draws it
 * @param subject the id of the thing
 * @param step which of its reminders this is ("before", "overdue.1"), with the date it was counted from where that can move
 * @param closes council time at which it is too late; told by itself and at once. Null: in the person's next summary
 * @param at council time, now
 */
public record Asked(String councilId, String personId, String kind, String subject, String step,
        @Nullable Instant closes, Instant at) {}
