package org.entente.teams.render;

/** Something is larger than Teams takes, and cutting it would change what it says: core has to page or split it. */
public final class LimitExceeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LimitExceeded(String what, int limit, int size) {
        super(what + ": " + size + " is over Teams' limit of " + limit);
    }
}
