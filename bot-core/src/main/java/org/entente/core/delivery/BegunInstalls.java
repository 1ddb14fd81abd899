package org.entente.core.delivery;

import java.time.Instant;

/** Installations that somebody began in a browser: each may be finished once, and not for long. */
public interface BegunInstalls {

    /**
     * Keeps a new one.
     *
     * @param hash of the state that travels through the browser; never the state itself
     * @param most how many may be open at once: anybody may begin one
     * @return false, having kept nothing, when there are too many
     */
    boolean begin(String hash, Instant now, Instant expires, int most);

    /** Ends one; true only the first time, and only before it expires. */
    boolean finish(String hash, Instant now);
}
