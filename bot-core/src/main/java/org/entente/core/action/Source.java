package org.entente.core.action;

import org.jspecify.annotations.Nullable;

/**
 * Where an action came from (S-19).
 *
 * @param reference a poll's id or a message's address, or null
 * @param saidBy the id of the person whose words it was made from, or null
 */
public record Source(Kind kind, @Nullable String reference, @Nullable String saidBy) {

    /** The ways in which an action comes about. */
    public enum Kind {
        COMMAND, ITEM, MESSAGE, POLL, DECISION
    }
}
