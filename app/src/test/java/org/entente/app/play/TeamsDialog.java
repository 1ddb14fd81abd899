package org.entente.app.play;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A form that is open before a member in Teams, and what they have filled in so far. */
final class TeamsDialog {

    private final String title;
    private final JsonNode card;
    private final Map<String, String> filled = new LinkedHashMap<>();

    /** @param opened what Teams calls the value of a task that continues */
    TeamsDialog(JsonNode opened) {
        this.title = opened.path("title").asString("");
        this.card = opened.path("card").path("content");
    }

    String title() {
        return title;
    }

    /** What is marked as wrong in it. */
    List<String> errors() {
        return TeamsText.wrong(card);
    }

    void fills(String label, String value) {
        JsonNode input = TeamsText.inputs(card)
                .filter(each -> Said.plain(each.path("label").asString("")).equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError("no field '" + label + "' among "
                        + TeamsText.inputs(card).map(each -> each.path("label").asString("")).toList()));
        filled.put(input.path("id").asString(), "Input.ChoiceSet".equals(input.path("type").asString())
                ? value.lines().map(line -> choice(input, line)).collect(Collectors.joining(","))
                : value);
    }

    private static String choice(JsonNode input, String label) {
        return input.path("choices").valueStream()
                .filter(choice -> Said.plain(choice.path("title").asString("")).equals(label))
                .map(choice -> choice.path("value").asString()).findFirst()
                .orElseThrow(() -> new AssertionError("no choice '" + label + "' among " + input.path("choices")));
    }

    /** What is sent: what was filled in and what it held. */
    ObjectNode data() {
        ObjectNode data = (ObjectNode) card.path("actions").path(0).path("data").deepCopy();
        TeamsText.inputs(card).forEach(input -> {
            String id = input.path("id").asString();
            String value = filled.getOrDefault(id, input.path("value").asString(""));
            if (!value.isEmpty()) {
                data.put(id, value);
            }
        });
        return data;
    }
}
