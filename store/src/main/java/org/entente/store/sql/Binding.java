package org.entente.store.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Puts values into statements, in the few forms that both databases take. */
final class Binding {

    private Binding() {}

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bindOne(statement, i + 1, values[i]);
        }
    }

    private static void bindOne(PreparedStatement statement, int place, Object value) throws SQLException {
        switch (value) {
            case String text -> statement.setString(place, text);
            case Long number -> statement.setLong(place, number);
            case Integer number -> statement.setLong(place, number);
            case Boolean flag -> statement.setBoolean(place, flag);
            case Instant instant -> statement.setLong(place, Micros.of(instant));
            case LocalDate date -> statement.setString(place, date.toString());
            case LocalTime time -> statement.setString(place, time.toString());
            case Null none -> statement.setNull(place, none.type());
            case Enum<?> constant -> statement.setString(place, constant.name());
            case null -> throw new IllegalArgumentException("say which kind of null: Null.TEXT, NUMBER or FLAG");
            default -> throw new IllegalArgumentException("cannot be kept as it is: " + value.getClass());
        }
    }
}
