package org.entente.core.time;

import org.jspecify.annotations.Nullable;

/**
 * A zone as somebody named it.
 *
 * @param family ICU's name of the group of zones meant ("America_Eastern"); null when a place or an id was named
 * @param claim whether standard or daylight was typed; never believed, but told when the date says otherwise (M-08)
 */
record NamedZone(Zone zone, @Nullable String family, Claim claim) {

    enum Claim {
        NONE,
        STANDARD,
        DAYLIGHT
    }

    boolean place() {
        return family == null;
    }
}
