package org.entente.core.ledger;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where everything is kept. The work handed in may be run again after a fault, so it must be a function of its
 * arguments and of the transaction, without any other effect.
 */
public interface Ledger {

    /**
     * Runs the work in one transaction. When this returns, the change survives a crash of the machine.
     *
     * @throws LedgerUnavailable when nothing was kept and the caller may try again
     */
    <T extends @Nullable Object> T write(Function<Transaction, T> work);

    /** Like {@link #write} where nothing comes back. */
    default void change(Consumer<Transaction> work) {
        this.<@Nullable Object>write(tx -> {
            work.accept(tx);
            return null;
        });
    }

    /** Runs work that changes nothing; it may see a state that is a moment old. */
    <T extends @Nullable Object> T read(Function<Transaction, T> work);
}
