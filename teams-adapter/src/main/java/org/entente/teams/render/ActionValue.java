package org.entente.teams.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a button carries its command and raw values, and how they are read back. What comes back grants nothing.
 *
 * <p>
 * Everything is under one name of our own: what people fill in comes back beside it.
 */
public record ActionValue(String command, Map<String, String> values) {

    /** Under which a card carries what is ours. */
    public static final String NAME = "entente";
    private static final String OWN = "own";

    public ActionValue {
        values = Map.copyOf(values);
    }

    ObjectNode node() {
        ObjectNode ours = Json.object().put("command", command);
        // sorted, so that the same card is the same text
        ObjectNode given = Json.object();
        new TreeMap<>(values).forEach(given::put);
        ours.set("values", given);
        ObjectNode node = Json.object();
        node.set(NAME, ours);
        return node;
    }

    /** Notes on all buttons of a card that it is its reader's alone. */
    static void own(JsonNode card) {
        card.findValues(NAME).forEach(ours -> ((ObjectNode) ours).put(OWN, true));
    }

    /** Whether the button stood on a card that was its reader's alone. */
    public static boolean ofOwn(JsonNode data) {
        return data.path(NAME).path(OWN).asBoolean(false);
    }

    /** What a button carried, or empty when the data are none of ours. */
    public static Optional<ActionValue> read(JsonNode data) {
        JsonNode ours = data.path(NAME);
        if (!ours.path("command").isString()) {
            return Optional.empty();
        }
        return strings(ours.path("values")).map(values -> new ActionValue(ours.path("command").stringValue(), values));
    }

    /** A flat object of texts; empty when it is anything else. */
    static Optional<Map<String, String>> strings(JsonNode node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!entry.getValue().isString()) {
                return Optional.empty();
            }
            values.put(entry.getKey(), entry.getValue().stringValue());
        }
        return Optional.of(values);
    }
}
