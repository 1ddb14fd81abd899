package org.entente.store.postgres;

import java.sql.SQLException;
import java.util.Set;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.store.sql.SqlFailure;

/** Tells by SQLSTATE what passes when run again, what is the server's fault, and what is a slip of ours. */
public final class Faults {

    /** Serialization failure and deadlock. */
    private static final Set<String> PASSING = Set.of("40001", "40P01");
    /** Connections, resources, the operator, the system, and a database that only reads. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");
    private static final String READ_ONLY = "25006";

    private Faults() {}

    static boolean passing(SQLException e) {
        return PASSING.contains(state(e));
    }

    static RuntimeException told(SqlFailure e) {
        return passing(e.failure()) || away(e.failure()) ? new LedgerUnavailable(String.valueOf(e.getMessage()), e) : e;
    }

    /** Whether the server cannot just now, so that waiting helps: it is not there, begins or ends, is full or only reads. */
    public static boolean away(SQLException e) {
        String state = state(e);
        return state.isEmpty() || state.equals(READ_ONLY) || CLASSES.contains(state.substring(0, 2));
    }

    private static String state(SQLException e) {
        String state = e.getSQLState();
        return state == null ? "" : state;
    }
}
