package org.entente.slack.inbound;

import java.time.Instant;
import java.util.Optional;
import org.entente.slack.api.SlackTokens;
import tools.jackson.databind.JsonNode;

/**
 * The bot was removed from a workspace or from a whole organisation, or its token revoked.
 *
 * @param organisation empty unless it was removed from all of it
 * @param at in whole seconds, as Slack says it
 */
record Removal(String organisation, String workspace, Instant at) {

    /** What an event says of it, or empty when it is about something else. @param payload the whole event */
    static Optional<Removal> of(JsonNode payload) {
        JsonNode event = payload.path("event");
        boolean removed = switch (event.path("type").asString("")) {
            case "app_uninstalled" -> true;
            // people's own tokens are not ours: none is asked for
            case "tokens_revoked" -> !event.path("tokens").path("bot").isEmpty();
            default -> false;
        };
        if (!removed) {
            return Optional.empty();
        }
        JsonNode authorization = payload.path("authorizations").path(0);
        String organisation = authorization.path("enterprise_id").asString(payload.path("enterprise_id").asString(""));
        String workspace = authorization.path("team_id").asString(payload.path("team_id").asString(""));
        boolean everywhere = authorization.path("is_enterprise_install").asBoolean(false) || workspace.isEmpty();
        // whatever happened within that second came before the event was sent
        Instant at = Instant.ofEpochSecond(payload.path("event_time").asLong(0)).plusMillis(999);
        return Optional.of(new Removal(everywhere ? organisation : "", workspace, at));
    }

    void from(SlackTokens tokens) {
        if (!organisation.isEmpty() || !workspace.isEmpty()) {
            tokens.removed(organisation, workspace, at);
        }
    }
}
