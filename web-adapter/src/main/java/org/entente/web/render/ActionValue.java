package org.entente.web.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How a button carries its command and raw values, and how they are read back. What comes back grants nothing. */
public final class ActionValue {

    /** The field with the key of the command. */
    public static final String COMMAND = "command";
    /** What begins the names of a button's values. */
    public static final String VALUE = "v.";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ActionValue() {}

    static String write(String command, Map<String, String> values) {
        Map<String, String> fields = new TreeMap<>();
        values.forEach((name, value) -> fields.put(VALUE + name, value));
        fields.put(COMMAND, command);
        return MAPPER.writeValueAsString(fields);
    }

    /** The key of the command, or empty when there is none. */
    public static Optional<String> command(Map<String, @Nullable String> fields) {
        return Optional.ofNullable(fields.get(COMMAND)).filter(key -> !key.isBlank());
    }

    /** The fields whose names begin so, without that beginning. */
    public static Map<String, String> values(Map<String, @Nullable String> fields, String beginning) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value != null && name.startsWith(beginning)) {
                values.put(name.substring(beginning.length()), value);
            }
        });
        return values;
    }
}
