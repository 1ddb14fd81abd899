package org.entente.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.store.sql.Session;
import org.entente.store.sql.Statements;
import org.entente.store.sql.Surroundings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One writes at a time. A thread of its own takes all that waits, runs each piece in a savepoint of one transaction, and
 * commits once; callers hear of it after the commit. Where nothing waits, the caller writes on its own thread: to hand
 * over and back would take as long as the writing.
 */
final class Writer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int MOST_WAITING = 4_096;
    private static final int MOST_AT_ONCE = 128;

    private final SqliteFile file;
    private final Surroundings surroundings;
    private final BlockingQueue<Task<?>> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    /** Held by the one who writes; guards the connection. */
    private final ReentrantLock turn = new ReentrantLock();
    private final Thread thread;
    private volatile boolean open = true;
    /** Whether the thread has taken a first piece and waits for its turn: nobody overtakes it. */
    private volatile boolean taken;
    private @Nullable Statements statements;
    private @Nullable Connection connection;

    Writer(SqliteFile file, Surroundings surroundings) {
        this.file = file;
        this.surroundings = surroundings;
        this.thread = Thread.ofPlatform().name("ledger-writer").daemon().start(this::work);
    }

    /**
     * Has it written now where nobody else writes, else soon.
     *
     * @throws LedgerUnavailable when too much waits already, or when it was closed
     */
    void submit(Task<?> task) {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction inside a transaction would wait for itself");
        }
        if (open && waiting() == 0 && turn.tryLock()) {
            try {
                // closed in the meantime: the thread has given the connection back
                if (open && task.start()) {
                    guarded(List.of(task));
                    return;
                }
            } finally {
                turn.unlock();
            }
        }
        if (!open || !queue.offer(task)) {
            throw new LedgerUnavailable(open ? "too much waits for the writer" : "the ledger is closed",
                    new IllegalStateException());
        }
    }

    private void work() {
        List<Task<?>> batch = new ArrayList<>();
        while (open || !queue.isEmpty()) {
            batch.clear();
            try {
                Task<?> first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    taken = true;
                    batch.add(first);
                    inTurn(batch);
                }
            } catch (InterruptedException e) {
                LOG.debug("the writer is only ended by closing it", e);
            }
        }
        turn.lock();
        try {
            discard();
        } finally {
            turn.unlock();
        }
        queue.forEach(task -> task.fail(new LedgerUnavailable("the ledger is closed", new IllegalStateException())));
    }

    private void inTurn(List<Task<?>> batch) {
        turn.lock();
        taken = false;
        try {
            queue.drainTo(batch, MOST_AT_ONCE - 1);
            batch.removeIf(task -> !task.start());
            guarded(batch);
        } finally {
            turn.unlock();
        }
    }

    /** Whatever goes wrong, everybody hears of it and the next can write. */
    private void guarded(List<Task<?>> batch) {
        try {
            write(batch);
        } catch (RuntimeException | Error e) {
            LOG.error("the writer stumbled and goes on", e);
            discard();
            batch.forEach(task -> task.fail(new LedgerUnavailable("the writer stumbled", e)));
        }
    }

    private void write(List<Task<?>> batch) {
        if (batch.size() == 1) {
            writeAlone(batch.getFirst());
        } else if (!batch.isEmpty() && !writeTogether(batch)) {
            batch.forEach(this::writeAlone);
        }
    }

    /** One transaction for all; false when nothing of it was kept and each shall be run again by itself. */
    private boolean writeTogether(List<Task<?>> batch) {
        Statements prepared;
        try {
            prepared = statements();
            execute(prepared, "begin immediate");
        } catch (SQLException e) {
            // Each by itself would wait as long again for the same lock or disk.
            discard();
            batch.forEach(task -> task.fail(Faults.told(e)));
            return true;
        }
        try {
            for (Task<?> task : batch) {
                execute(prepared, "savepoint piece");
                if (task.run(new Session(prepared, surroundings)) != null) {
                    // Fails when SQLite dropped the whole transaction, as it does on a full disk.
                    execute(prepared, "rollback to piece");
                }
                execute(prepared, "release piece");
            }
            execute(prepared, "commit");
        } catch (SQLException e) {
            LOG.warn("a group of {} writes was undone and is run one by one: {}", batch.size(), e.getMessage());
            discard();
            return false;
        }
        batch.forEach(Task::finish);
        return true;
    }

    private void writeAlone(Task<?> task) {
        try {
            Statements prepared = statements();
            execute(prepared, "begin immediate");
            if (task.run(new Session(prepared, surroundings)) == null) {
                execute(prepared, "commit");
            } else {
                undo(prepared);
            }
            task.finish();
        } catch (SQLException e) {
            discard();
            task.fail(Faults.told(e));
        }
    }

    private void undo(Statements prepared) {
        try {
            execute(prepared, "rollback");
        } catch (SQLException e) {
            // SQLite had dropped the transaction by itself; a fresh connection knows of none.
            LOG.debug("nothing left to roll back", e);
            discard();
        }
    }

    private static void execute(Statements prepared, String sql) throws SQLException {
        prepared.get(sql).execute();
    }

    private Statements statements() throws SQLException {
        if (statements == null) {
            connection = file.writer();
            statements = new Statements(connection);
        }
        return statements;
    }

    private void discard() {
        Connection old = connection;
        statements = null;
        connection = null;
        if (old != null) {
            try {
                old.close();
            } catch (SQLException e) {
                LOG.debug("closing a broken connection", e);
            }
        }
    }

    int waiting() {
        return queue.size() + (taken ? 1 : 0);
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
