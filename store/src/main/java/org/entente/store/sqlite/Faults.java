package org.entente.store.sqlite;

import java.sql.SQLException;
import java.util.Set;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.store.sql.SqlFailure;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells what is the fault of the machine (try again later) from what is a slip of ours. */
final class Faults {

    /** Primary result codes: the extended ones keep them in their lowest byte. */
    private static final Set<Integer> OF_THE_MACHINE = Set.of(SQLiteErrorCode.SQLITE_FULL.code,
            SQLiteErrorCode.SQLITE_IOERR.code, SQLiteErrorCode.SQLITE_READONLY.code, SQLiteErrorCode.SQLITE_BUSY.code,
            SQLiteErrorCode.SQLITE_LOCKED.code, SQLiteErrorCode.SQLITE_CANTOPEN.code,
            SQLiteErrorCode.SQLITE_NOMEM.code, SQLiteErrorCode.SQLITE_CORRUPT.code,
            SQLiteErrorCode.SQLITE_NOTADB.code, SQLiteErrorCode.SQLITE_PROTOCOL.code);

    private Faults() {}

    static boolean ofTheMachine(SQLException e) {
        return e instanceof SQLiteException sqlite && OF_THE_MACHINE.contains(sqlite.getResultCode().code & 0xFF);
    }

    /** Somebody else holds the file. */
    static boolean busy(SQLException e) {
        return e instanceof SQLiteException sqlite
                && (sqlite.getResultCode().code & 0xFF) == SQLiteErrorCode.SQLITE_BUSY.code;
    }

    /** What the caller is told. */
    static RuntimeException told(SQLException e) {
        return ofTheMachine(e) ? new LedgerUnavailable(String.valueOf(e.getMessage()), e) : new SqlFailure(e);
    }

    /** What the caller is told: failures of the database are looked at, all else stays as it is. */
    static Throwable told(Throwable e) {
        return e instanceof SqlFailure failure && ofTheMachine(failure.failure())
                ? new LedgerUnavailable(String.valueOf(failure.getMessage()), failure)
                : e;
    }
}
