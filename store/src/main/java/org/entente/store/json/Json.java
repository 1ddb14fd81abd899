package org.entente.store.json;

import java.lang.reflect.Type;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records, sealed types, lists and maps as JSON text and back.
 *
 * <p>
 * The shape is made from the types themselves: a record is an object with its components, nulls left out; one of a
 * sealed type carries its simple name under {@code is}. What does not fit exactly is refused when read, never guessed:
 * renaming a class or component of something kept means a migration.
 */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static String write(Type type, Object value) {
        return MAPPER.writeValueAsString(Shape.of(type).write(value));
    }

    /** @throws IllegalStateException when the text is not what this type writes */
    public static Object read(Type type, String json) {
        try {
            return Shape.of(type).read(MAPPER.readTree(json));
        } catch (JacksonException e) {
            throw new IllegalStateException("not JSON, where " + type.getTypeName() + " was kept", e);
        }
    }

    /** @throws IllegalStateException when the text is not what this type writes */
    public static <T> T read(Class<T> type, String json) {
        return type.cast(read((Type) type, json));
    }
}
