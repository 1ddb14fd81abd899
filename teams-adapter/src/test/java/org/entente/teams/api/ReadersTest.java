package org.entente.teams.api;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Carrier.Outcome;
import org.entente.core.delivery.Carrier.Sent;
import org.entente.core.delivery.Carrier.SentToAll;
import org.entente.core.people.Platform;
import org.entente.core.text.Language;
import org.entente.teams.TeamsSchemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** A live card on which single readers see more than all do, in a room of Teams. */
class ReadersTest {

    private static final Address ROOM = new Address(Platform.TEAMS, Teams.TENANT, Address.Kind.ROOM, Teams.ROOM);
    private static final String MEMBERS = "/teams/v3/conversations/" + Teams.ROOM + "/pagedmembers";
    private static final String EDITED = Teams.activities(Teams.ROOM) + "/179";
    private static final String MESSAGE = Teams.ROOM + " 179";
    private static final Card CARD = Card.titled(Content.literal("Title")).build();

    @RegisterExtension
    static final WireMockExtension MOCK = Teams.mock();

    private Teams teams = new Teams(MOCK);

    @BeforeEach
    void connect() {
        teams = new Teams(MOCK).met();
        teams.answers(put(urlEqualTo(EDITED)), okJson("{\"id\":\"179\"}"));
    }

    private void sit(int people) {
        String members = IntStream.range(0, people)
                .mapToObj(n -> "{\"id\":\"29:" + n + "\",\"name\":\"Member\",\"tenantId\":\"" + Teams.TENANT
                        + "\",\"userRole\":\"user\"}")
                .collect(Collectors.joining(","));
        teams.answers(get(urlPathEqualTo(MEMBERS)), okJson("{\"members\":[" + members + "]}"));
    }

    private Outcome edits() {
        return teams.carrier.updateForEach(ROOM, MESSAGE, CARD, Voice.in(Language.ENGLISH));
    }

    /** The accounts whose clients the last edit asked to fetch a card. */
    private static List<String> asked() {
        JsonNode card = JsonMapper.builder().build()
                .readTree(MOCK.findAll(putRequestedFor(urlEqualTo(EDITED))).getLast().getBodyAsString())
                .path("attachments").path(0).path("content");
        assertThat(TeamsSchemas.wrongInCard(card.toString())).isEmpty();
        return card.path("refresh").path("userIds").valueStream().map(JsonNode::stringValue).toList();
    }

    @Test
    void everybodyInTheRoomIsAskedToFetchTheirs() {
        sit(3);
        assertThat(edits()).isEqualTo(new Sent(MESSAGE));
        assertThat(asked()).containsExactly("29:0", "29:1", "29:2");
    }

    @Test
    void whileATableAnswersClientsAreAskedOnceInAWhileAndAfterTheLastAnswer() {
        sit(60);
        edits();
        teams.now = teams.now.plusSeconds(2);
        assertThat(edits()).isEqualTo(new SentToAll(MESSAGE, Duration.ofSeconds(3)));
        assertThat(asked()).isEmpty();
        teams.now = teams.now.plusSeconds(3);
        assertThat(edits()).isEqualTo(new Sent(MESSAGE));
        assertThat(asked()).hasSize(60);
        MOCK.verify(1, getRequestedFor(urlPathEqualTo(MEMBERS)));
    }

    @Test
    void inARoomOfMoreThanSixtyAllSeeTheSame() {
        sit(61);
        assertThat(edits()).isEqualTo(new Sent(MESSAGE));
        assertThat(asked()).isEmpty();
        assertThat(edits()).isEqualTo(new Sent(MESSAGE));
    }

    @Test
    void whereTeamsDoesNotSayWhoIsThereTheCardIsEditedForAll() {
        teams.answers(get(urlPathEqualTo(MEMBERS)), aResponse().withStatus(403));
        assertThat(edits()).isEqualTo(new Sent(MESSAGE));
        assertThat(asked()).isEmpty();
        sit(2);
        teams.now = teams.now.plus(Duration.ofMinutes(1));
        edits();
        assertThat(asked()).hasSize(2);
    }

    @Test
    void anEditThatFailedAskedNobody() {
        sit(2);
        teams.answers(put(urlEqualTo(EDITED)), aResponse().withStatus(502));
        edits();
        teams.answers(put(urlEqualTo(EDITED)), okJson("{\"id\":\"179\"}"));
        assertThat(edits()).isEqualTo(new Sent(MESSAGE));
        assertThat(asked()).hasSize(2);
    }

    @Test
    void anEditAllSeeTheSameOfAsksNobody() {
        sit(2);
        teams.carrier.update(ROOM, MESSAGE, CARD, Voice.in(Language.ENGLISH));
        assertThat(asked()).isEmpty();
    }
}
