package org.entente.core.delivery;

import org.entente.core.people.Platform;

/**
 * Where something is delivered.
 *
 * @param target a channel's id for rooms; an account's id for persons and home pages
 */
public record Address(Platform platform, String workspace, Kind kind, String target) {

    /** What the target is. */
    public enum Kind {
        ROOM, PERSON, HOME
    }
}
