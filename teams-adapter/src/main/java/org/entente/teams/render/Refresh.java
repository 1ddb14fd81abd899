package org.entente.teams.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks the clients of some of those who see a card to fetch one of their own, whenever it changes: one call for each of
 * them.
 *
 * @param message the activity that shows the card; comes back and grants nothing
 * @param users ids of accounts ({@code 29:...}), {@link #MOST} at most; the others see what everybody sees
 */
public record Refresh(String message, List<String> users) {

    /** As many readers of one card can have one of their own. */
    public static final int MOST = TeamsLimits.REFRESHED_USERS;
    private static final String VERB = "card.fetch";
    private static final String MESSAGE = "message";

    public Refresh {
        users = List.copyOf(users);
        TeamsLimits.within("users who see a card of their own", MOST, users.size());
    }

    ObjectNode node() {
        ObjectNode action = Json.typed("Action.Execute").put("title", VERB).put("verb", VERB);
        action.set("data", new ActionValue(VERB, Map.of(MESSAGE, message)).node());
        ObjectNode node = Json.object();
        node.set("action", action);
        ArrayNode ids = Json.array();
        users.forEach(ids::add);
        node.set("userIds", ids);
        return node;
    }

    /** The message whose own card a client fetches with these data; empty for what somebody pressed. */
    public static Optional<String> fetched(JsonNode data) {
        return ActionValue.read(data).filter(value -> VERB.equals(value.command()))
                .map(value -> value.values().getOrDefault(MESSAGE, ""));
    }
}
