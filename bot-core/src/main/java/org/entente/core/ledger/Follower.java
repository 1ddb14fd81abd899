package org.entente.core.ledger;

/**
 * What one feature does when another has changed something: dues are bound again when meetings move, a record's card is
 * drawn again when a decision is taken. Wired by app, so that a feature need not know who follows it.
 */
@FunctionalInterface
public interface Follower {

    /** Called at the end of the same transaction, once for each thing that happened in it. */
    void follow(Happening happened, Transaction record);
}
