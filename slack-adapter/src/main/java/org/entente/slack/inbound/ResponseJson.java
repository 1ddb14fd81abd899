package org.entente.slack.inbound;

import java.util.List;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.command.Reply;
import org.entente.slack.render.LimitExceeded;
import org.entente.slack.render.Rendered;
import org.entente.slack.render.SlackCards;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** The bodies of responses. */
final class ResponseJson {

    static final String CLEAR = "{\"response_action\":\"clear\"}";

    private static final Logger LOG = LoggerFactory.getLogger(ResponseJson.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ResponseJson() {}

    /** Words that only the one who asked sees, beside what is there. The kind is always named: defaults differ. */
    static String ephemeral(Card card, Voice voice) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("response_type", "ephemeral").put("replace_original", false);
        try {
            Rendered message = SlackCards.message(card, voice);
            node.put("text", message.text()).putRawValue("blocks", new RawValue(message.blocks()));
        } catch (LimitExceeded e) {
            // an answer without its buttons is better than none
            LOG.error("an answer is sent as plain text: {}", e.getMessage());
            node.put("text", SlackCards.notification(card, voice)).put("mrkdwn", false);
        }
        return MAPPER.writeValueAsString(node);
    }

    static String update(String view) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("response_action", "update").putRawValue("view", new RawValue(view));
        return MAPPER.writeValueAsString(node);
    }

    /** What is wrong, by field; what belongs to no field of this form stands at the first one. */
    static String errors(Reply.FieldErrors errors, List<String> fields) {
        Voice voice = Voice.in(errors.language());
        ObjectNode byField = MAPPER.createObjectNode();
        errors.errors().forEach((name, content) -> put(byField, fields.contains(name) ? name : fields.getFirst(),
                content, voice));
        ObjectNode node = MAPPER.createObjectNode();
        node.put("response_action", "errors").set("errors", byField);
        return MAPPER.writeValueAsString(node);
    }

    private static void put(ObjectNode byField, String field, Content content, Voice voice) {
        String before = byField.path(field).asString("");
        String words = voice.plainText(content);
        byField.put(field, before.isEmpty() ? words : before + "\n" + words);
    }
}
