package org.entente.core.action;

import org.jspecify.annotations.Nullable;

/**
 * Where an action came from (S-19).
 *
 * @param reference a poll's id or a message's address, or null
 * @param saidBy the id of the person whose words it was made from, or null
 * @param givenBy the id of the person who gave it: they may still say by when and to whom
 */
public record Source(Kind kind, @Nullable String reference, @Nullable String saidBy, String givenBy) {

    /** The ways in which an action comes about. */
    public enum Kind {
        COMMAND, ITEM, MESSAGE, POLL, DECISION
    }
}
