package org.entente.teams.render;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks Teams to fetch a view of the card for some of those who see it, whenever it changes: one call for each of them.
 *
 * @param verb comes back as the action's verb
 * @param values come back with it; they grant nothing
 * @param users ids of accounts ({@code 29:...}), 60 at most; the others see what everybody sees
 */
public record Refresh(String verb, Map<String, String> values, List<String> users) {

    public Refresh {
        values = Map.copyOf(values);
        users = List.copyOf(users);
        TeamsLimits.within("users who see a card of their own", TeamsLimits.REFRESHED_USERS, users.size());
    }

    ObjectNode node() {
        ObjectNode action = Json.typed("Action.Execute").put("title", verb).put("verb", verb);
        action.set("data", new ActionValue(verb, values).node());
        ObjectNode node = Json.object();
        node.set("action", action);
        ArrayNode ids = Json.array();
        users.forEach(ids::add);
        node.set("userIds", ids);
        return node;
    }
}
