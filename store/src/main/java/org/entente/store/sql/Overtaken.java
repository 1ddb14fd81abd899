package org.entente.store.sql;

/** Another transaction did the same first: run the work again, and it will see what the other one did. */
public final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Overtaken(String what) {
        super(what, null, false, false);
    }
}
