package org.entente.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.ledger.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * SQL in the current transaction. Values go in as {@code ?}: text, numbers, booleans, {@code Instant}, {@code LocalDate},
 * {@code LocalTime}, enums, and {@link Null} in place of null.
 *
 * <p>
 * After the database has failed once, every further statement fails as well, whoever caught the first failure: on a full
 * disk SQLite drops the transaction, and what followed would commit by itself.
 */
public final class Session implements Transaction {

    private final Statements statements;
    private final Surroundings surroundings;
    private final Map<Class<?>, Object> stores = new HashMap<>();
    private @Nullable SQLException failure;
    private boolean wakes;

    public Session(Statements statements, Surroundings surroundings) {
        this.statements = statements;
        this.surroundings = surroundings;
    }

    @Override
    public <S> S use(Class<S> kind) {
        Object store = stores.get(kind);
        if (store == null) {
            store = surroundings.stores().make(kind, this);
            stores.put(kind, store);
        }
        return kind.cast(store);
    }

    public Dialect dialect() {
        return surroundings.dialect();
    }

    /** The machine's clock; council time is always handed in. */
    public Instant now() {
        return surroundings.clock().instant();
    }

    /** An id for a row of the store's own, greater than all before it in this process. */
    public String nextId() {
        return surroundings.sequence().next();
    }

    public <T> List<T> list(String sql, Row.Reader<T> reader, Object... values) {
        return run(sql, statement -> {
            Binding.bind(statement, values);
            try (ResultSet results = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                Row row = new Row(results);
                while (results.next()) {
                    all.add(reader.read(row));
                }
                return all;
            }
        });
    }

    /** The first row, if there is any. */
    public <T> Optional<T> one(String sql, Row.Reader<T> reader, Object... values) {
        return run(sql, statement -> {
            Binding.bind(statement, values);
            try (ResultSet results = statement.executeQuery()) {
                return results.next() ? Optional.of(reader.read(new Row(results))) : Optional.empty();
            }
        });
    }

    /** The first column of the first row, or zero when there is none. */
    public long number(String sql, Object... values) {
        return one(sql, row -> row.number(1), values).orElse(0L);
    }

    public boolean exists(String sql, Object... values) {
        return one(sql, row -> true, values).isPresent();
    }

    /** Returns how many rows were written. */
    public int update(String sql, Object... values) {
        return run(sql, statement -> {
            Binding.bind(statement, values);
            return statement.executeUpdate();
        });
    }

    /** The same statement for many rows of values. */
    public void updateAll(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        run(sql, statement -> {
            for (Object[] values : rows) {
                Binding.bind(statement, values);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Waits until nobody holds this name alone, and keeps others from it until the transaction ends. */
    public void lockShared(String name) {
        if (dialect() == Dialect.POSTGRES) {
            one("select 1 from pg_advisory_xact_lock_shared(hashtextextended(?, 0))", row -> 1, name);
        }
    }

    /** Waits until nobody else holds this name, and holds it alone until the transaction ends. */
    public void lock(String name) {
        if (dialect() == Dialect.POSTGRES) {
            one("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))", row -> 1, name);
        }
    }

    /** Like {@link #lock}, but gives up at once: false when somebody else has it. */
    public boolean tryLock(String name) {
        return got("pg_try_advisory_xact_lock", name);
    }

    /** Like {@link #lockShared}, but gives up at once: false when somebody holds it alone. */
    public boolean tryLockShared(String name) {
        return got("pg_try_advisory_xact_lock_shared", name);
    }

    private boolean got(String lock, String name) {
        return dialect() == Dialect.SQLITE
                || number("select case when " + lock + "(hashtextextended(?, 0)) then 1 else 0 end", name) == 1;
    }

    /** This transaction may take up to so many seconds in one statement, where a short one would count as lost. */
    public void patient(int seconds) {
        if (dialect() == Dialect.POSTGRES) {
            try {
                statements.connection().setNetworkTimeout(Runnable::run, seconds * 1_000);
            } catch (SQLException e) {
                throw failed("network timeout", e);
            }
        }
    }

    /** Couriers are woken once the transaction is committed. */
    public void wakeAfterCommit() {
        wakes = true;
    }

    /** For the ledger, after the commit. */
    public void committed() {
        if (wakes) {
            surroundings.wake().run();
        }
    }

    /** For the ledger, before the commit: nothing is committed over a failure that somebody swallowed. */
    public void requireSound() {
        if (failure != null) {
            throw new SqlFailure(failure);
        }
    }

    @FunctionalInterface
    private interface Use<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Use<T> use) {
        requireSound();
        try {
            return use.with(statements.get(sql));
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    private SqlFailure failed(String sql, SQLException e) {
        failure = e;
        return new SqlFailure(sql, e);
    }
}
