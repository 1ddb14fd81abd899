package org.entente.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.store.sql.Statements;

/** Read-only connections with their prepared statements, lent to one reader at a time; the last used goes out first. */
final class Readers implements AutoCloseable {

    /** A connection and its statements. */
    record Reader(Connection connection, Statements statements) {}

    private final SqliteFile file;
    private final Semaphore places;
    private final LinkedBlockingDeque<Reader> idle = new LinkedBlockingDeque<>();

    Readers(SqliteFile file, int most) {
        this.file = file;
        this.places = new Semaphore(most);
    }

    /** @throws LedgerUnavailable when none comes free in time */
    Reader borrow(long millis) throws SQLException {
        boolean free;
        try {
            free = places.tryAcquire(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailable("interrupted while waiting to read", e);
        }
        if (!free) {
            throw new LedgerUnavailable("no reader came free within " + millis + " ms", new IllegalStateException());
        }
        Reader reader = idle.pollFirst();
        if (reader != null) {
            return reader;
        }
        try {
            Connection connection = file.reader();
            return new Reader(connection, new Statements(connection));
        } catch (SQLException e) {
            places.release();
            throw e;
        }
    }

    void giveBack(Reader reader) {
        idle.addFirst(reader);
        places.release();
    }

    /** Does not lend this one again. */
    void discard(Reader reader) {
        places.release();
        close(reader);
    }

    @Override
    public void close() {
        Reader reader = idle.pollFirst();
        while (reader != null) {
            close(reader);
            reader = idle.pollFirst();
        }
    }

    private static void close(Reader reader) {
        try {
            reader.connection().close();
        } catch (SQLException e) {
            org.slf4j.LoggerFactory.getLogger(Readers.class).debug("closing a reader", e);
        }
    }
}
