package org.entente.teams.inbound;

import java.util.Optional;
import org.entente.core.command.Place;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.teams.api.TeamsRoutes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What Teams sent, once its token was good. Only what is needed is read, by our own hand: the library throws for times
 * without a fraction and reads wrong ones with it.
 *
 * @param tenant as the token's check found it
 * @param serviceUrl where answers go
 */
record Activity(JsonNode json, String tenant, String serviceUrl) {

    private static final String PERSONAL = "personal";

    String type() {
        return json.path("type").asString("");
    }

    String name() {
        return json.path("name").asString("");
    }

    /** Empty where it has none. */
    String id() {
        return json.path("id").asString("");
    }

    JsonNode value() {
        return json.path("value");
    }

    /** With the thread in it, where there is one. */
    String conversation() {
        return json.path("conversation").path("id").asString("");
    }

    boolean personal() {
        return PERSONAL.equals(kind());
    }

    @Nullable
    String kind() {
        return text(json.path("conversation").path("conversationType"));
    }

    /** Who did it; empty where Teams itself speaks. */
    Optional<Identity> who() {
        return Optional.ofNullable(text(json.path("from").path("id")))
                .map(user -> new Identity(Platform.TEAMS, tenant, user));
    }

    /** The bot's own account. */
    String bot() {
        return json.path("recipient").path("id").asString("");
    }

    @Nullable
    String locale() {
        String locale = text(client().path("locale"));
        return locale == null ? text(json.path("locale")) : locale;
    }

    @Nullable
    String zone() {
        String zone = text(client().path("timezone"));
        return zone == null ? text(json.path("localTimezone")) : zone;
    }

    private JsonNode client() {
        for (JsonNode entity : json.path("entities")) {
            if ("clientInfo".equals(entity.path("type").asString(""))) {
                return entity;
            }
        }
        return json.path("entities").path("clientInfo");
    }

    /** The message that was pressed, as the carrier calls it; or null. */
    @Nullable
    String pressed() {
        return message(text(json.path("replyToId")));
    }

    /** A message of this conversation, as the carrier calls it; or null. */
    @Nullable
    String message(@Nullable String activity) {
        return activity == null || activity.isBlank() || conversation().isEmpty() ? null
                : TeamsRoutes.room(conversation()) + " " + activity;
    }

    Place place(@Nullable String message) {
        String conversation = conversation();
        return new Place(Platform.TEAMS, tenant, conversation.isEmpty() ? null : TeamsRoutes.room(conversation),
                message, conversation.isEmpty() || personal());
    }

    TeamsRoutes.Met met() {
        return new TeamsRoutes.Met(tenant, serviceUrl, conversation(), kind(), who().map(Identity::user).orElse(null),
                locale(), zone());
    }

    static @Nullable String text(JsonNode node) {
        return node.isString() && !node.stringValue().isBlank() ? node.stringValue() : null;
    }
}
