package org.entente.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Function;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.Transaction;
import org.entente.store.sql.Session;
import org.entente.store.sql.SqlFailure;
import org.entente.store.sql.Surroundings;
import org.jspecify.annotations.Nullable;

/** Transactions in one SQLite file. */
public final class SqliteLedger implements Ledger, AutoCloseable {

    /** Longer than this nobody waits for a beginning: their platform wants an answer within three seconds. */
    private static final long PATIENCE = 2_500;
    private static final int READERS = 8;

    private final SqliteFile file;
    private final Writer writer;
    private final Readers readers;
    private final Surroundings surroundings;

    public SqliteLedger(SqliteFile file, Surroundings surroundings) {
        this.file = file;
        this.surroundings = surroundings;
        this.writer = new Writer(file, surroundings);
        this.readers = new Readers(file, READERS);
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Transaction, T> work) {
        Task<T> task = new Task<>(work);
        writer.submit(task);
        return task.await(PATIENCE);
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Transaction, T> work) {
        try {
            return reading(work);
        } catch (SqlFailure failure) {
            throw Faults.told(failure.failure());
        } catch (SQLException e) {
            throw Faults.told(e);
        }
    }

    private <T extends @Nullable Object> T reading(Function<Transaction, T> work) throws SQLException {
        Readers.Reader reader = readers.borrow(PATIENCE);
        boolean sound = false;
        try {
            reader.statements().get("begin").execute();
            Session session = new Session(reader.statements(), surroundings);
            try {
                T result = work.apply(session);
                session.requireSound();
                return result;
            } finally {
                reader.statements().get("rollback").execute();
                sound = true;
            }
        } finally {
            if (sound) {
                readers.giveBack(reader);
            } else {
                readers.discard(reader);
            }
        }
    }

    /**
     * A copy that is whole, made while everything goes on.
     *
     * @param target a file that does not exist yet
     */
    public void backUp(Path target) {
        try (var connection = file.plain(); var statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, target.toString());
            statement.execute();
        } catch (SQLException e) {
            throw Faults.told(e);
        }
    }

    /**
     * Writes everything into the main file and cuts the write-ahead log to nothing, so that no older state of a row is
     * left in it.
     *
     * @return false when a reader was in the way; nothing is lost, and it can be tried again
     */
    public boolean emptyLog() {
        try (var connection = file.plain();
                var statement = connection.prepareStatement("pragma wal_checkpoint(truncate)");
                var results = statement.executeQuery()) {
            return results.next() && results.getInt(1) == 0;
        } catch (SQLException e) {
            throw Faults.told(e);
        }
    }

    /** How many pieces of work wait for the writer. */
    int waiting() {
        return writer.waiting();
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
