package org.entente.core.ledger;

/** One piece of work in the ledger: the way to each feature's store. */
public interface Transaction {

    /**
     * The store of this kind, bound to the transaction.
     *
     * @param kind a store interface of core, for example {@code Directory.class}
     * @throws IllegalArgumentException when no such store was wired: a slip of ours
     */
    <S> S use(Class<S> kind);
}
