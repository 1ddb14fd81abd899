package org.entente.slack.render;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON that all renderers write. Bolt's model lacks some of it, so trees are built and sent as text. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ObjectNode typed(String type) {
        return object().put("type", type);
    }

    /** Text that Slack never reads as markup; {@code :words:} stay words too. */
    static ObjectNode plain(String text) {
        return typed("plain_text").put("text", text).put("emoji", false);
    }
}
