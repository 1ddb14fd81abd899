package org.entente.slack.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.core.command.DeliveryKey;
import org.entente.core.command.Input;
import org.entente.core.command.Place;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.slack.render.ActionValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Clicks ({@code block_actions}), read in front of Bolt, which builds objects of the whole message that was clicked and
 * never dispatches a payload with several actions. Only what is needed is read here (docs/adr/0002).
 */
final class Clicks {

    static final String TYPE = "block_actions";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> NEEDED = Set.of("type", "team", "user", "container", "channel", "actions",
            "trigger_id", "response_url");

    private Clicks() {}

    /** The parts of a payload that matter, or empty when it is no JSON object. @param payload in UTF-8 */
    static Optional<ObjectNode> parts(byte[] payload) {
        ObjectNode parts = JsonNodeFactory.instance.objectNode();
        try (JsonParser parser = MAPPER.createParser(payload)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (NEEDED.contains(name)) {
                    parts.set(name, parser.<JsonNode>readValueAsTree());
                } else {
                    parser.skipChildren();
                }
            }
            // all of it must be JSON, or somebody sent something half
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null ? Optional.of(parts)
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** What was pressed: one for each action that is ours; a link that was followed is none. */
    static List<Asked> read(ObjectNode click) {
        String user = click.path("user").path("id").asString("");
        // installed in a whole organisation, Slack may name the workspace only with the account
        String workspace = click.path("team").path("id").asString(click.path("user").path("team_id").asString(""));
        if (workspace.isEmpty() || user.isEmpty()) {
            return List.of();
        }
        String home = click.path("user").path("team_id").asString("");
        Identity who = new Identity(Platform.SLACK, home.isEmpty() ? workspace : home, user);
        Place where = place(click, workspace);
        String trigger = text(click.path("trigger_id"));
        List<Asked> asked = new ArrayList<>();
        for (JsonNode action : click.path("actions")) {
            String actionId = action.path("action_id").asString("");
            Optional<String> command = ActionValue.command(actionId);
            Optional<Map<String, String>> values = ActionValue.read(value(action));
            if (command.isPresent() && values.isPresent()) {
                String key = DeliveryKey.of("slack/click", workspace, user, actionId, where.message(), value(action),
                        action.path("action_ts").asString(trigger));
                asked.add(new Asked(key, who, null, where, new Input.Pressed(command.get(), values.get()),
                        new Asked.ToClick(trigger, text(click.path("response_url")))));
            }
        }
        return asked;
    }

    private static Place place(ObjectNode click, String workspace) {
        String channel = text(click.path("channel").path("id"));
        if (channel == null) {
            channel = text(click.path("container").path("channel_id"));
        }
        String ts = text(click.path("container").path("message_ts"));
        // a home page has no channel; local stand-ins send an empty one
        return new Place(Platform.SLACK, workspace, channel, channel == null || ts == null ? null : channel + ":" + ts,
                channel == null || channel.startsWith("D"));
    }

    /** Of a button, or of what was picked from a list. */
    private static String value(JsonNode action) {
        String value = text(action.path("value"));
        return value != null ? value : action.path("selected_option").path("value").asString("");
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() && !node.stringValue().isEmpty() ? node.stringValue() : null;
    }
}
