package org.entente.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
    /** Milliseconds for a place, a connection and a first statement together: a caller must know within 2.5 seconds. */
    private static final int PATIENCE = 2_300;
    private static final int WAIT_FOR_PLACE = 1_000;
    private static final int WAIT_FOR_CONNECTION = 900;

    private static final int WRITERS = 16;
    private static final int READERS = 8;

    private final Semaphore writers = new Semaphore(WRITERS, true);
    private final Semaphore readers = new Semaphore(READERS, true);
    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final Surroundings surroundings;

    /** @param url a JDBC URL, with user and password where they are needed */
    public PostgresLedger(String url, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.writing = pool(url, "ledger-write", WRITERS, false);
        this.reading = pool(url, "ledger-read", READERS, true);
    }

    private static HikariDataSource pool(String url, String name, int size, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(4);
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

    /** For what needs connections of its own to the same database. */
    public DataSource connections() {
        return writing;
    }

    private <T extends @Nullable Object> T once(HikariDataSource pool, Function<Transaction, T> work) {
        long begun = System.nanoTime();
        Semaphore places = pool == reading ? readers : writers;
        enter(places);
        try {
            return connected(pool, work, begun);
        } finally {
            places.release();
        }
    }

    /** Callers wait here in their order: inside the pool many virtual threads keep each other from moving on. */
    private static void enter(Semaphore places) {
        try {
            if (places.tryAcquire(WAIT_FOR_PLACE, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailable("interrupted while waiting for a connection", e);
        }
        throw new LedgerUnavailable("no connection came free", new IllegalStateException());
    }

    private <T extends @Nullable Object> T connected(HikariDataSource pool, Function<Transaction, T> work,
            long begun) {
        Connection connection;
        try {
            connection = pool.getConnection();
        } catch (SQLException e) {
            throw new LedgerUnavailable("no connection: " + e.getMessage(), e);
        }
        try (connection) {
            long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            connection.setNetworkTimeout(Runnable::run,
                    (int) (PATIENCE - Math.min(waited, WAIT_FOR_PLACE + WAIT_FOR_CONNECTION)));
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

    /** Sweeps dead rows out of these tables. Waits as long as it takes; voters are not kept waiting. */
    public void vacuum(List<String> tables) {
        try (Connection connection = writing.getConnection()) {
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                for (String table : tables) {
                    statement.execute("vacuum " + table);
                }
            }
        } catch (SQLException e) {
            throw new LedgerUnavailable("not swept: " + e.getMessage(), e);
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
