package org.entente.slack.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a form carries unseen. It comes back from outside and grants nothing.
 *
 * @param channel where the form was asked for, or null
 */
public record FormMemory(String command, Map<String, String> hidden, @Nullable String channel) {

    public FormMemory {
        hidden = Map.copyOf(hidden);
    }

    String write() {
        ObjectNode node = Json.object().put("command", command);
        ObjectNode values = Json.object();
        new TreeMap<>(hidden).forEach(values::put);
        node.set("hidden", values);
        if (channel != null) {
            node.put("channel", channel);
        }
        return Json.MAPPER.writeValueAsString(node);
    }

    /** What a form carried, or empty when the text is none of ours. */
    public static Optional<FormMemory> read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            JsonNode node = Json.MAPPER.readTree(text);
            if (!node.path("command").isString() || !node.path("hidden").isObject()) {
                return Optional.empty();
            }
            Map<String, String> hidden = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> entry : node.path("hidden").properties()) {
                hidden.put(entry.getKey(), entry.getValue().asString());
            }
            JsonNode channel = node.path("channel");
            return Optional.of(new FormMemory(node.path("command").stringValue(), hidden,
                    channel.isString() ? channel.stringValue() : null));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
