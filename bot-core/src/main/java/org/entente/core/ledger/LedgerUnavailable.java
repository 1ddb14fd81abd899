package org.entente.core.ledger;

/** Nothing was kept: the disk is full, the database is away or too busy. The same request may be made again. */
public final class LedgerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
