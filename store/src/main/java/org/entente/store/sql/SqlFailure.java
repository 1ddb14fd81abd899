package org.entente.store.sql;

import java.sql.SQLException;

/** The database refused or failed; the ledger decides whether to try again. The transaction is of no more use. */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException failure;

    public SqlFailure(SQLException failure) {
        super(failure.getMessage(), failure);
        this.failure = failure;
    }

    /** @param sql what was being done; never its values */
    public SqlFailure(String sql, SQLException failure) {
        super(failure.getMessage() + " in: " + sql, failure);
        this.failure = failure;
    }

    public SQLException failure() {
        return failure;
    }
}
