package org.entente.core.time;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A valid date to offer in place of one that is not.
 *
 * @param time null when no time of day was said
 */
public record Suggestion(LocalDate date, @Nullable LocalTime time, Zone zone) {}
