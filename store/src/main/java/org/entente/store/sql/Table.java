package org.entente.store.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.store.json.Components;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows are records: made once for a record class, used through {@link #in}.
 *
 * <p>
 * A component {@code closesAt} is the column {@code closes_at}. Text, numbers, booleans, enums (by name), {@code Instant}
 * (bigint, microseconds), {@code LocalDate}, {@code LocalTime} and {@code Zone} (text) take one column; {@code Bilingual}
 * takes {@code x_en} and {@code x_fr}, {@code Money} takes {@code x_cents} and {@code x_currency}; lists, maps and other
 * records or sealed types are JSON text. A record with an {@code int version} is only updated where the version is the
 * one that was read.
 */
public final class Table<T extends Record> {

    /** A column that is written but not read: something derived, to search or order by. */
    private record Derived<T>(String name, Function<T, Object> value) {}

    private final Class<T> type;
    private final String name;
    private final Components components;
    private final List<Column> columns;
    private final List<String> key;
    private final List<Derived<T>> derived;
    private final Texts texts;

    private Table(Class<T> type, String name, List<String> key, List<Derived<T>> derived) {
        this.type = type;
        this.name = name;
        this.components = Components.of(type);
        this.columns = components.all().stream().map(Column::of).toList();
        this.key = List.copyOf(key);
        this.derived = List.copyOf(derived);
        List<String> read = columns.stream().flatMap(column -> column.names().stream()).toList();
        if (!Set.copyOf(read).containsAll(key)) {
            throw new IllegalArgumentException(
                    key + " is not among the columns of " + type.getSimpleName() + ": " + read);
        }
        List<String> written = new ArrayList<>(read);
        derived.forEach(column -> written.add(column.name()));
        this.texts = new Texts(name, read, written, this.key);
    }

    /** @param key the columns of the primary key, in its order */
    public static <T extends Record> Table<T> of(Class<T> type, String name, String... key) {
        return new Table<>(type, name, List.of(key), List.of());
    }

    /**
     * One more column that is only written.
     *
     * @param value text, a number, a boolean or a {@link Null}
     */
    public Table<T> also(String column, Function<T, Object> value) {
        List<Derived<T>> more = new ArrayList<>(derived);
        more.add(new Derived<>(column, value));
        return new Table<>(type, name, key, more);
    }

    /** The rows, in this transaction. */
    public Rows<T> in(Session session) {
        return new Rows<>(this, session);
    }

    Texts texts() {
        return texts;
    }

    Class<T> type() {
        return type;
    }

    boolean versioned() {
        return components.all().stream()
                .anyMatch(component -> component.name().equals("version") && component.type() == int.class);
    }

    /** In the order of {@link Texts#written}. */
    List<Object> values(T row) {
        List<Object> values = new ArrayList<>();
        columns.forEach(column -> values.addAll(column.values(row)));
        derived.forEach(column -> values.add(column.value().apply(row)));
        return values;
    }

    /** Of {@link #values}, those of the key. */
    List<Object> keyOf(List<Object> values) {
        return key.stream().map(column -> values.get(texts.written().indexOf(column))).toList();
    }

    int versionOf(T row) {
        for (Components.Component component : components.all()) {
            if (component.name().equals("version") && component.get(row) instanceof Integer version) {
                return version;
            }
        }
        throw new IllegalStateException(type.getSimpleName() + " has no version");
    }

    /** The same record with another version. */
    T withVersion(T row, int version) {
        @Nullable
        Object[] parts = components.all().stream()
                .map(component -> component.name().equals("version") ? Integer.valueOf(version) : component.get(row))
                .toArray();
        return type.cast(components.make(parts));
    }

    T read(Row row) throws SQLException {
        @Nullable
        Object[] parts = new @Nullable Object[columns.size()];
        int at = 1;
        for (int i = 0; i < parts.length; i++) {
            Column column = columns.get(i);
            parts[i] = column.read().at(row, at);
            at += column.names().size();
        }
        return type.cast(components.make(parts));
    }

    /** The SQL of a table, put together once. */
    record Texts(String table, List<String> read, List<String> written, List<String> key) {

        /** Components may be called like words of SQL ("values"). */
        private static String quoted(String column) {
            return '"' + column + '"';
        }

        private static String quoted(List<String> columns) {
            return columns.stream().map(Texts::quoted).collect(Collectors.joining(", "));
        }

        String select(String rest) {
            return "select " + quoted(read) + " from " + table + " where " + rest;
        }

        String insert() {
            return "insert into " + table + " (" + quoted(written) + ") values ("
                    + IntStream.range(0, written.size()).mapToObj(i -> "?").collect(Collectors.joining(", ")) + ")";
        }

        String upsert() {
            List<String> others = written.stream().filter(column -> !key.contains(column)).toList();
            return insert() + " on conflict (" + quoted(key) + ") do " + (others.isEmpty() ? "nothing"
                    : "update set " + others.stream().map(column -> quoted(column) + " = excluded." + quoted(column))
                            .collect(Collectors.joining(", ")));
        }

        String update() {
            return "update " + table + " set "
                    + written.stream().map(column -> quoted(column) + " = ?").collect(Collectors.joining(", "))
                    + " where "
                    + byKey();
        }

        String byKey() {
            return key.stream().map(column -> quoted(column) + " = ?").collect(Collectors.joining(" and "));
        }
    }
}
