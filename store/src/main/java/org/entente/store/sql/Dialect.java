package org.entente.store.sql;

/** The few things in which the two databases differ. */
public enum Dialect {
    /** One writer at a time: whatever a transaction reads stays true until it ends. */
    SQLITE("", "0"),
    /** Read committed: every statement sees what others have committed before it. */
    POSTGRES(" for update skip locked", "pg_backend_pid()");

    private final String skipLocked;
    private final String connection;

    Dialect(String skipLocked, String connection) {
        this.skipLocked = skipLocked;
        this.connection = connection;
    }

    /** The end of a select that claims rows and passes over those that somebody else holds. */
    public String skipLocked() {
        return skipLocked;
    }

    /** An SQL expression that no two transactions running at once have in common. */
    public String connection() {
        return connection;
    }
}
