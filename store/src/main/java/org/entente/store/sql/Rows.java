package org.entente.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.core.ledger.Stale;

/** The rows of a {@link Table} in one transaction. */
public final class Rows<T extends Record> {

    private final Table<T> table;
    private final Session session;

    Rows(Table<T> table, Session session) {
        this.table = table;
        this.session = session;
    }

    /** @throws SqlFailure when there is a row with this key already */
    public void insert(T row) {
        session.update(table.texts().insert(), table.values(row).toArray());
    }

    /** Returns false, having done nothing, when there is a row with this key (or unique columns) already. */
    public boolean insertIfAbsent(T row) {
        return session.update(table.texts().insert() + " on conflict do nothing", table.values(row).toArray()) == 1;
    }

    /** Writes the row whether or not there is one with this key; does not look at versions. */
    public void upsert(T row) {
        session.update(table.texts().upsert(), table.values(row).toArray());
    }

    /**
     * Writes the row over the one with this key. A version must be the one that is kept, and rises by one.
     *
     * @return the row as it is now
     * @throws Stale when somebody else changed or removed it since it was read
     */
    public T update(T row) {
        T next = table.versioned() ? table.withVersion(row, table.versionOf(row) + 1) : row;
        List<Object> values = table.values(next);
        List<Object> bound = new ArrayList<>(values);
        bound.addAll(table.keyOf(values));
        String sql = table.texts().update();
        if (table.versioned()) {
            sql += " and version = ?";
            bound.add(table.versionOf(row));
        }
        if (session.update(sql, bound.toArray()) == 0) {
            throw new Stale(table.type().getSimpleName() + " " + table.keyOf(values));
        }
        return next;
    }

    /** By the columns of the key, in their order. */
    public Optional<T> find(Object... key) {
        return one(table.texts().byKey(), key);
    }

    /**
     * All rows for which this holds.
     *
     * @param where what stands behind {@code where}: a condition, then an order if wanted ("council_id = ? order by id")
     */
    public List<T> list(String where, Object... values) {
        return session.list(table.texts().select(where), table::read, values);
    }

    /** The first row for which this holds. */
    public Optional<T> one(String where, Object... values) {
        return session.one(table.texts().select(where), table::read, values);
    }

    /** Returns how many rows there were: none or one. */
    public int delete(Object... key) {
        return session.update("delete from " + table.texts().table() + " where " + table.texts().byKey(), key);
    }

    public long count(String where, Object... values) {
        return session.number("select count(*) from " + table.texts().table() + " where " + where, values);
    }
}
