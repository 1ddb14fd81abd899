package org.entente.store.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rows of a table go. */
interface Writing extends AutoCloseable {

    /** For who only reads. */
    Writing NOWHERE = row -> {};

    /** Opens the way into one table. */
    @FunctionalInterface
    interface Opening {
        Writing of(TableShape table) throws SQLException;
    }

    void add(List<@Nullable Object> row) throws SQLException;

    /** Writes what was held back to be written together. */
    default void rest() throws SQLException {}

    @Override
    default void close() throws SQLException {}

    /** Into the table of the same name, many rows at once. */
    static Writing to(Connection database, TableShape table) throws SQLException {
        return new Inserting(table, database.prepareStatement(table.insert()));
    }

    /** Inserts. */
    final class Inserting implements Writing {

        private static final int AT_ONCE = 500;

        private final TableShape table;
        private final PreparedStatement insert;
        private int waiting;

        private Inserting(TableShape table, PreparedStatement insert) {
            this.table = table;
            this.insert = insert;
        }

        @Override
        public void add(List<@Nullable Object> row) throws SQLException {
            for (int i = 0; i < row.size(); i++) {
                table.columns().get(i).write(insert, i + 1, row.get(i));
            }
            insert.addBatch();
            if (++waiting == AT_ONCE) {
                rest();
            }
        }

        @Override
        public void rest() throws SQLException {
            if (waiting > 0) {
                insert.executeBatch();
                waiting = 0;
            }
        }

        @Override
        public void close() throws SQLException {
            insert.close();
        }
    }
}
