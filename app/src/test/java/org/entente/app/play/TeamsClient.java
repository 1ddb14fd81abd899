package org.entente.app.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.entente.core.text.Language;
import org.entente.teams.inbound.MicrosoftStandIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The part of Teams that sends: activities as Teams writes them, signed. */
final class TeamsClient implements AutoCloseable {

    private final TeamsStandIn teams;
    private final URI door;
    private final String room;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param door where the bot listens; @param room the conversation that is no talk */
    TeamsClient(TeamsStandIn teams, URI door, String room) {
        this.teams = teams;
        this.door = door;
        this.room = room;
    }

    /** What every activity has. */
    ObjectNode activity(String type, String user, Language language, String conversation) {
        String locale = language == Language.FRENCH ? "fr-CA" : "en-CA";
        ObjectNode activity = StandIn.MAPPER.createObjectNode().put("type", type).put("id", teams.nextId())
                .put("timestamp", Instant.now().toString()).put("channelId", "msteams")
                .put("serviceUrl", teams.serviceUrl()).put("locale", locale);
        Stage.Account account = teams.account(user);
        activity.putObject("from").put("id", user).put("name", account == null ? "" : account.name());
        activity.putObject("conversation").put("id", conversation).put("tenantId", TeamsStandIn.TENANT)
                .put("conversationType", conversation.equals(room) ? "groupChat" : "personal")
                .put("isGroup", conversation.equals(room));
        activity.putObject("recipient").put("id", TeamsStandIn.BOT).put("name", "Entente");
        activity.putObject("channelData").putObject("tenant").put("id", TeamsStandIn.TENANT);
        activity.putArray("entities").addObject().put("type", "clientInfo").put("locale", locale).put("country", "CA")
                .put("platform", "Web").put("timezone", "America/Toronto");
        return activity;
    }

    /** The mark of a mention that stands in the text. */
    void mentions(ObjectNode message, String account, String name) {
        ((ArrayNode) message.path("entities")).addObject().put("type", "mention")
                .put("text", "<at>" + name + "</at>").putObject("mentioned").put("id", account).put("name", name);
    }

    /** Sends it signed; what was answered, or an empty object. */
    JsonNode send(ObjectNode activity) {
        HttpRequest request = HttpRequest.newBuilder(door)
                .header("Authorization", MicrosoftStandIn.header(teams.serviceUrl(), Instant.now()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(StandIn.MAPPER.writeValueAsString(activity))).build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError("HTTP " + response.statusCode() + " " + response.body());
            }
            return response.body().isBlank() ? StandIn.MAPPER.createObjectNode()
                    : StandIn.MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
