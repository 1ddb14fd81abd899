package org.entente.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The row being read; columns are numbered from 1. */
public final class Row {

    /** Makes something out of a row. Must not ask the database for more. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    /** @throws IllegalStateException when the column is null */
    public String text(int column) throws SQLException {
        String text = results.getString(column);
        if (text == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return text;
    }

    public @Nullable String textOrNull(int column) throws SQLException {
        return results.getString(column);
    }

    /** Zero for null. */
    public long number(int column) throws SQLException {
        return results.getLong(column);
    }

    /** Zero for null. */
    public int small(int column) throws SQLException {
        return results.getInt(column);
    }

    public boolean flag(int column) throws SQLException {
        return results.getBoolean(column);
    }

    /** From microseconds since 1970. */
    public Instant instant(int column) throws SQLException {
        return Micros.instant(results.getLong(column));
    }

    public @Nullable Instant instantOrNull(int column) throws SQLException {
        long micros = results.getLong(column);
        return results.wasNull() ? null : Micros.instant(micros);
    }

    boolean isNull() throws SQLException {
        return results.wasNull();
    }
}
