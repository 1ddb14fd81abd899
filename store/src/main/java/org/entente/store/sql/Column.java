package org.entente.store.sql;

import java.lang.reflect.Type;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Money;
import org.entente.core.time.Zone;
import org.entente.store.json.Components;
import org.entente.store.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * How one component of a record lies in its table: in one column, or in two.
 *
 * @param names the columns
 * @param write the component's value, never null, to the values of the columns
 * @param read the component's value from the columns that begin at this one, or null when all of them are
 */
record Column(Components.Component component, List<String> names, Null none, Function<Object, List<Object>> write,
        Reading read) {

    /** Reads a component, from the column of this number on. */
    @FunctionalInterface
    interface Reading {
        @Nullable
        Object at(Row row, int column) throws SQLException;
    }

    private static final Map<Class<?>, Function<String, Object>> TEXTS = Map.of(String.class, text -> text,
            LocalDate.class, LocalDate::parse, LocalTime.class, LocalTime::parse, Zone.class, Zone::of);

    static Column of(Components.Component component) {
        String name = snake(component.name());
        Type type = component.type();
        if (type == int.class || type == Integer.class) {
            return single(component, name, Null.NUMBER, value -> value,
                    (row, at) -> nullable(row, row.small(at)));
        }
        if (type == long.class || type == Long.class) {
            return single(component, name, Null.NUMBER, value -> value,
                    (row, at) -> nullable(row, row.number(at)));
        }
        if (type == boolean.class || type == Boolean.class) {
            return single(component, name, Null.FLAG, value -> value, (row, at) -> nullable(row, row.flag(at)));
        }
        if (type == Instant.class) {
            return single(component, name, Null.NUMBER, value -> value, Row::instantOrNull);
        }
        if (type == Bilingual.class) {
            return new Column(component, List.of(name + "_en", name + "_fr"), Null.TEXT,
                    value -> List.of(orNull(((Bilingual) value).english()), orNull(((Bilingual) value).french())),
                    Column::bilingual);
        }
        if (type == Money.class) {
            return new Column(component, List.of(name + "_cents", name + "_currency"), Null.TEXT,
                    value -> List.of(((Money) value).cents(), ((Money) value).currency()), Column::money);
        }
        return text(component, name, type);
    }

    private static Column text(Components.Component component, String name, Type type) {
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return single(component, name, Null.TEXT, value -> value, (row, at) -> {
                String text = row.textOrNull(at);
                return text == null ? null : constant(plain, text);
            });
        }
        Function<String, Object> parser = type instanceof Class<?> plain ? TEXTS.get(plain) : null;
        if (parser != null) {
            return single(component, name, Null.TEXT,
                    value -> value instanceof Zone zone ? zone.id() : value.toString(), (row, at) -> {
                        String text = row.textOrNull(at);
                        return text == null ? null : parser.apply(text);
                    });
        }
        return single(component, name, Null.TEXT, value -> Json.write(type, value), (row, at) -> {
            String text = row.textOrNull(at);
            return text == null ? null : Json.read(type, text);
        });
    }

    private static Column single(Components.Component component, String name, Null none,
            Function<Object, Object> write, Reading read) {
        return new Column(component, List.of(name), none, value -> List.of(write.apply(value)), read);
    }

    /** What is bound for this component of a record: as many values as it has columns. */
    List<Object> values(Object owner) {
        Object value = component.get(owner);
        if (value != null) {
            return write.apply(value);
        }
        List<Object> nulls = new ArrayList<>();
        names.forEach(name -> nulls.add(name.endsWith("_cents") ? Null.NUMBER : none));
        return nulls;
    }

    private static @Nullable Object nullable(Row row, Object value) throws SQLException {
        return row.isNull() ? null : value;
    }

    private static Object orNull(@Nullable String text) {
        return text == null ? Null.TEXT : text;
    }

    private static @Nullable Object bilingual(Row row, int at) throws SQLException {
        String english = row.textOrNull(at);
        String french = row.textOrNull(at + 1);
        return english == null && french == null ? null : new Bilingual(english, french);
    }

    private static @Nullable Object money(Row row, int at) throws SQLException {
        String currency = row.textOrNull(at + 1);
        return currency == null ? null : new Money(row.number(at), currency);
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalStateException("no " + type.getSimpleName() + " is called " + name);
    }

    /** {@code closesAt} becomes {@code closes_at}. */
    static String snake(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
