package org.entente.slack.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** How a button carries its command and raw values, and how they are read back. What comes back grants nothing. */
public final class ActionValue {

    private static final char MARK = '#';

    private ActionValue() {}

    static String id(String command, int place) {
        return command + MARK + place;
    }

    static String write(Map<String, String> values) {
        // sorted, so that the same card is the same text
        return Json.MAPPER.writeValueAsString(new TreeMap<>(values));
    }

    /** Whether a button can carry these raw values. */
    public static boolean fits(Map<String, String> values) {
        return write(values).length() <= SlackLimits.BUTTON_VALUE;
    }

    /** The command of a button, or empty when the id is none of ours. */
    public static Optional<String> command(String actionId) {
        int mark = actionId.lastIndexOf(MARK);
        return mark > 0 ? Optional.of(actionId.substring(0, mark)) : Optional.empty();
    }

    /** The raw values, or empty when the text is none of ours. */
    public static Optional<Map<String, String>> read(String value) {
        if (value.isBlank()) {
            return Optional.of(Map.of());
        }
        try {
            JsonNode tree = Json.MAPPER.readTree(value);
            if (!tree.isObject()) {
                return Optional.empty();
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> entry : tree.properties()) {
                if (!entry.getValue().isString()) {
                    return Optional.empty();
                }
                values.put(entry.getKey(), entry.getValue().stringValue());
            }
            return Optional.of(values);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
