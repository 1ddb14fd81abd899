package org.entente.core.meeting;

import org.entente.core.time.When;
import org.jspecify.annotations.Nullable;

/**
 * One meeting as it was announced.
 *
 * @param mode null when it was not said
 * @param place null when none was said
 */
record Planned(When.Read when, Meeting.@Nullable Mode mode, @Nullable String place) {}
