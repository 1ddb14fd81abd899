package org.entente.core.time;

import java.time.Instant;

/**
 * A moment at which the clocks of a zone are moved, or begin to be called otherwise.
 *
 * @param secondsBefore east of UTC until then
 * @param secondsAfter east of UTC from then on
 * @param daylight whether the daylight ("avancée") name applies from then on
 */
public record ZoneChange(Instant at, int secondsBefore, int secondsAfter, boolean daylight) {}
