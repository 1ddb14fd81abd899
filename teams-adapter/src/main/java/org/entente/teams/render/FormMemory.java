package org.entente.teams.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a form carries unseen. It comes back from outside and grants nothing.
 *
 * @param conversation where the form was asked for, or null
 * @param several the fields in which several values can be chosen: Teams puts commas between them
 */
public record FormMemory(String command, Map<String, String> hidden, @Nullable String conversation,
        List<String> several) {

    private static final String CONVERSATION = "conversation";
    private static final String SEVERAL = "several";

    public FormMemory {
        hidden = Map.copyOf(hidden);
        several = List.copyOf(several);
    }

    ObjectNode node() {
        ObjectNode node = new ActionValue(command, hidden).node();
        ObjectNode ours = (ObjectNode) node.path(ActionValue.NAME);
        if (conversation != null) {
            ours.put(CONVERSATION, conversation);
        }
        if (!several.isEmpty()) {
            ArrayNode names = Json.array();
            several.forEach(names::add);
            ours.set(SEVERAL, names);
        }
        return node;
    }

    /** What a form carried, or empty when the data are none of ours. */
    public static Optional<FormMemory> read(JsonNode data) {
        return ActionValue.read(data).map(value -> {
            JsonNode ours = data.path(ActionValue.NAME);
            List<String> several = new ArrayList<>();
            ours.path(SEVERAL).forEach(name -> several.add(name.asString("")));
            JsonNode conversation = ours.path(CONVERSATION);
            return new FormMemory(value.command(), value.values(),
                    conversation.isString() ? conversation.stringValue() : null, several);
        });
    }

    /** What was filled in, as raw values by the names of parameters; several are lines. */
    public Map<String, String> filled(JsonNode data) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : data.properties()) {
            String given = entry.getValue().isValueNode() ? entry.getValue().asString("") : "";
            if (!given.isBlank()) {
                values.put(entry.getKey(), several.contains(entry.getKey()) ? lines(given) : given);
            }
        }
        values.remove("msteams");
        return values;
    }

    private static String lines(String given) {
        return Arrays.stream(given.split(",")).map(FormMemory::decoded).collect(Collectors.joining("\n"));
    }

    /** One of several values, without the comma that would part it. */
    static String encoded(String value) {
        return value.replace("%", "%25").replace(",", "%2C");
    }

    private static String decoded(String value) {
        return value.replace("%2C", ",").replace("%25", "%");
    }
}
