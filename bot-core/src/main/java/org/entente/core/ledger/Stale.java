package org.entente.core.ledger;

/** Somebody else changed the thing since it was read; stores throw it instead of overwriting in silence. */
public final class Stale extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Stale(String what) {
        super(what);
    }
}
