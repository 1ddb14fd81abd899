package org.entente.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.core.ledger.Transaction;
import org.entente.store.sql.Overtaken;
import org.entente.store.sql.Session;
import org.entente.store.sql.SqlFailure;
import org.entente.store.sql.Statements;
import org.entente.store.sql.Surroundings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions in PostgreSQL. Writes are read committed: every statement sees what was committed before it, so a lock
 * that was waited for is worth something; what must not happen twice is a key. Reads see one snapshot.
 *
 * <p>
 * When the connection breaks during a commit nobody can know whether it was kept. The caller hears
 * {@link LedgerUnavailable}; the same request made again finds its answer in the inbox if it was.
 */
public final class PostgresLedger implements Ledger, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresLedger.class);
    private static final int MOST_RUNS = 4;
    /** Milliseconds; together with the next one less than 2.5 seconds, within which a caller must know. */
    private static final int WAIT_FOR_CONNECTION = 1_000;
    private static final int WAIT_FOR_STATEMENT = 1_400;

    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final Surroundings surroundings;

    /** @param url a JDBC URL, with user and password where they are needed */
    public PostgresLedger(String url, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.writing = pool(url, "ledger-write", 16, false);
        this.reading = pool(url, "ledger-read", 8, true);
    }

    private static HikariDataSource pool(String url, String name, int size, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION);
        config.setValidationTimeout(500);
        config.setInitializationFailTimeout(-1);
        config.setAutoCommit(false);
        config.setReadOnly(readOnly);
        config.setTransactionIsolation(readOnly ? "TRANSACTION_REPEATABLE_READ" : "TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("connectTimeout", "2");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    /** For what a feature of this module does outside transactions. */
    public DataSource source() {
        return writing;
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
        for (int run = 1;; run++) {
            try {
                return once(writing, work);
            } catch (Overtaken e) {
                if (run == MOST_RUNS) {
                    throw new LedgerUnavailable("overtaken too often", e);
                }
            } catch (SqlFailure e) {
                if (!Faults.passing(e.failure()) || run == MOST_RUNS) {
                    throw Faults.told(e);
                }
                LOG.debug("run again: {}", e.getMessage());
            }
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Transaction, T> work) {
        try {
            return once(reading, work);
        } catch (SqlFailure e) {
            throw Faults.told(e);
        }
    }

    private <T extends @Nullable Object> T once(HikariDataSource pool, Function<Transaction, T> work) {
        Connection connection;
        try {
            connection = pool.getConnection();
        } catch (SQLException e) {
            throw new LedgerUnavailable("no connection: " + e.getMessage(), e);
        }
        try (connection) {
            connection.setNetworkTimeout(Runnable::run, WAIT_FOR_STATEMENT);
            Session session;
            T result;
            try (Statements statements = new Statements(connection)) {
                session = new Session(statements, surroundings);
                result = work.apply(session);
                session.requireSound();
            } catch (Throwable e) {
                undo(connection);
                throw e;
            }
            connection.commit();
            session.committed();
            return result;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static void undo(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("nothing left to roll back", e);
        }
    }

    @Override
    public void close() {
        writing.close();
        reading.close();
    }
}
