package org.entente.teams.inbound;

import java.net.http.HttpResponse;
import java.util.List;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.delivery.Redrawing;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.core.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A client fetches the card of its reader, as an edit asked it to. */
class FetchingTest {

    private final Door door = new Door();

    @AfterEach
    void shut() throws Exception {
        door.close();
    }

    private void shows(String message) {
        door.live.put(message, new Redrawing.Drawn(Card.titled(Content.literal("Your answer: yes")).build(),
                Voice.in(Language.ENGLISH)));
    }

    private JsonNode answer(JsonNode fetch) {
        HttpResponse<String> response = door.send(fetch);
        assertThat(response.statusCode()).isEqualTo(200);
        return Door.MAPPER.readTree(response.body());
    }

    @Test
    void theCardAsItIsForThemComesBackAndNothingIsDone() {
        ObjectNode fetch = door.activity("group-refresh");
        shows(Door.ROOM + " 1795311513376");
        JsonNode answer = answer(fetch);
        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("type").asString("")).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(answer.path("value").toString()).contains("Your answer: yes").doesNotContain("userIds");
        assertThat(door.readers).containsExactly(new Identity(Platform.TEAMS, Door.TENANT, "29:1deleguee"));
        assertThat(door.asked).isEmpty();
    }

    @Test
    void whereTheClientDoesNotNameTheMessageTheCardItselfDoes() {
        ObjectNode fetch = door.activity("group-refresh");
        fetch.remove("replyToId");
        shows(Door.ROOM + " 1795311513376");
        assertThat(answer(fetch).path("value").toString()).contains("Your answer: yes");
    }

    @Test
    void nothingOfAnotherConversationCanBeFetched() {
        ObjectNode fetch = door.activity("group-refresh");
        fetch.remove("replyToId");
        ((ObjectNode) fetch.path("conversation")).put("id", "19:another@thread.v2");
        shows(Door.ROOM + " 1795311513376");
        JsonNode answer = answer(fetch);
        assertThat(answer.path("type").asString("")).isEqualTo("application/vnd.microsoft.activity.message");
        assertThat(List.of(answer.path("value").asString("?"))).containsExactly("");
    }
}
