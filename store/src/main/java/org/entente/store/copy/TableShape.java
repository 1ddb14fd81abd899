package org.entente.store.copy;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table of the record with its columns, as PostgreSQL says it: SQLite knows no types of its own. */
record TableShape(String name, List<ColumnShape> columns) {

    /** Its own keeping of migrations, and Quartz's tables: one machine keeps its timers in memory. */
    private static final String NOT_THE_RECORD = "flyway_schema_history|qrtz_.*";

    /** @param type one of {@link Types} */
    record ColumnShape(String name, int type) {

        @Nullable
        Object read(ResultSet row, int index) throws SQLException {
            Object value = switch (type) {
                case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> row.getLong(index);
                case Types.BIT, Types.BOOLEAN -> row.getBoolean(index);
                case Types.VARCHAR -> row.getString(index);
                default -> throw new IllegalStateException("a column of a kind that no other has: " + name);
            };
            return row.wasNull() ? null : value;
        }

        void write(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
            if (value == null) {
                statement.setNull(index, type);
            } else {
                statement.setObject(index, value, type);
            }
        }
    }

    /** Every table of the record, each after those that it points to. */
    static List<TableShape> all(Connection postgres) throws SQLException {
        DatabaseMetaData data = postgres.getMetaData();
        String schema = postgres.getSchema();
        Map<String, TableShape> tables = new LinkedHashMap<>();
        try (ResultSet rows = data.getTables(null, schema, "%", new String[]{"TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (!name.matches(NOT_THE_RECORD)) {
                    tables.put(name, new TableShape(name, columns(data, schema, name)));
                }
            }
        }
        Map<String, Set<String>> pointsTo = new HashMap<>();
        for (String name : tables.keySet()) {
            pointsTo.put(name, pointsTo(data, schema, name));
        }
        return inOrder(tables, pointsTo);
    }

    private static List<ColumnShape> columns(DatabaseMetaData data, String schema, String table)
            throws SQLException {
        List<ColumnShape> columns = new ArrayList<>();
        try (ResultSet rows = data.getColumns(null, schema, table, "%")) {
            while (rows.next()) {
                columns.add(new ColumnShape(rows.getString("COLUMN_NAME"), rows.getInt("DATA_TYPE")));
            }
        }
        return List.copyOf(columns);
    }

    private static Set<String> pointsTo(DatabaseMetaData data, String schema, String table) throws SQLException {
        Set<String> others = new HashSet<>();
        try (ResultSet rows = data.getImportedKeys(null, schema, table)) {
            while (rows.next()) {
                others.add(rows.getString("PKTABLE_NAME"));
            }
        }
        others.remove(table);
        return others;
    }

    private static List<TableShape> inOrder(Map<String, TableShape> tables, Map<String, Set<String>> pointsTo) {
        Map<String, TableShape> done = new LinkedHashMap<>();
        while (done.size() < tables.size()) {
            int before = done.size();
            tables.forEach((name, table) -> {
                if (done.keySet().containsAll(pointsTo.getOrDefault(name, Set.of()))) {
                    done.put(name, table);
                }
            });
            if (done.size() == before) {
                throw new IllegalStateException("tables point to each other in a ring");
            }
        }
        return List.copyOf(done.values());
    }

    String select() {
        return "select " + names() + " from " + name;
    }

    String insert() {
        return "insert into " + name + " (" + names() + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /** Quoted: what is a plain word to one of them may be one of the other's own. */
    private String names() {
        return columns.stream().map(column -> '"' + column.name() + '"').collect(Collectors.joining(", "));
    }

    /** A row of {@link #select}. */
    List<@Nullable Object> row(ResultSet rows) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            values.add(columns.get(i).read(rows, i + 1));
        }
        return values;
    }
}
