package org.entente.teams.inbound;

import org.entente.teams.render.Rendered;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** The bodies of responses to presses. The library's own carry a broken type for errors. */
final class ResponseJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ResponseJson() {}

    /** The card that takes the place of the one that was pressed. */
    static String card(Rendered card) {
        ObjectNode node = answer(200, Rendered.CONTENT_TYPE);
        node.putRawValue("value", new RawValue(card.card()));
        return MAPPER.writeValueAsString(node);
    }

    static String message(String words) {
        return MAPPER.writeValueAsString(answer(200, "application/vnd.microsoft.activity.message").put("value", words));
    }

    /** The press cannot be read: a card of another app's making. */
    static String error(String code, String words) {
        ObjectNode node = answer(400, "application/vnd.microsoft.error");
        node.putObject("value").put("code", code).put("message", words);
        return MAPPER.writeValueAsString(node);
    }

    private static ObjectNode answer(int status, String type) {
        return MAPPER.createObjectNode().put("statusCode", status).put("type", type);
    }
}
