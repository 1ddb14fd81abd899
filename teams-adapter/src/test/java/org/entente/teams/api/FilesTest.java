package org.entente.teams.api;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.charset.StandardCharsets;
import org.entente.core.card.Voice;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Carrier.Never;
import org.entente.core.delivery.Carrier.Outcome;
import org.entente.core.delivery.Carrier.Sent;
import org.entente.core.delivery.Document;
import org.entente.core.people.Platform;
import org.entente.core.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** A file on its way to somebody. */
class FilesTest {

    private static final Address PERSON = new Address(Platform.TEAMS, Teams.TENANT, Address.Kind.PERSON, Teams.USER);
    private static final Address ROOM = new Address(Platform.TEAMS, Teams.TENANT, Address.Kind.ROOM, Teams.ROOM);
    private static final Voice VOICE = Voice.in(Language.ENGLISH);
    private static final Document.Made FILE = new Document.Made("record.docx", "application/octet-stream",
            "bytes".getBytes(StandardCharsets.UTF_8));
    private static final String OFFER = "an offer";
    private static final String POSTS = Teams.activities(Teams.TALK);

    @RegisterExtension
    static final WireMockExtension MOCK = Teams.mock();

    private Teams teams = new Teams(MOCK);

    @BeforeEach
    void connect() {
        teams = new Teams(MOCK).met();
        teams.answers(post(urlEqualTo(POSTS)), okJson("{\"id\":\"17\"}"));
        teams.answers(delete(urlEqualTo(POSTS + "/17")), aResponse().withStatus(200));
        teams.answers(put(urlEqualTo("/upload")), aResponse().withStatus(201));
    }

    private Outcome laid(String upload) {
        return teams.files.lay(new TeamsFiles.Agreed(Teams.TENANT, Teams.USER, "record.docx", upload,
                "https://council-my.sharepoint.com/record.docx", "id-1", "docx"), FILE);
    }

    @Test
    void theyAreAskedFirst() {
        assertThat(teams.carrier.file(PERSON, OFFER, FILE, VOICE)).isEqualTo(new Sent(""));
        JsonNode question = JsonMapper.builder().build()
                .readTree(MOCK.findAll(postRequestedFor(urlEqualTo(POSTS))).getLast().getBodyAsString())
                .path("attachments").path(0);
        assertThat(question.path("contentType").asString(""))
                .isEqualTo("application/vnd.microsoft.teams.card.file.consent");
        assertThat(question.path("name").asString("")).isEqualTo("record.docx");
        assertThat(question.path("content").path("sizeInBytes").asInt(0)).isEqualTo(5);
        assertThat(question.path("content").path("acceptContext").path(TeamsFiles.CONTEXT).asString(""))
                .isEqualTo(OFFER);
        assertThat(question.path("content").path("declineContext"))
                .isEqualTo(question.path("content").path("acceptContext"));
    }

    @Test
    void itIsLaidWhereTheySaid() {
        assertThat(laid(teams.base() + "/upload")).isEqualTo(new Sent(""));
        MOCK.verify(1, putRequestedFor(urlEqualTo("/upload")).withHeader("Content-Range", equalTo("bytes 0-4/5"))
                .withoutHeader("Authorization").withRequestBody(equalTo("bytes")));
        MOCK.verify(1, postRequestedFor(urlEqualTo(POSTS))
                .withRequestBody(matchingJsonPath("$.attachments[0].contentType",
                        equalTo("application/vnd.microsoft.teams.card.file.info")))
                .withRequestBody(matchingJsonPath("$.attachments[0].contentUrl",
                        equalTo("https://council-my.sharepoint.com/record.docx")))
                .withRequestBody(matchingJsonPath("$.attachments[0].content.uniqueId", equalTo("id-1"))));
    }

    @Test
    void itNeverGoesToAnAddressThatIsNotMicrosofts() {
        assertThat(laid("http://localhost:" + MOCK.getPort() + "/upload"))
                .isEqualTo(new Never("the upload address is not one of Microsoft's", false));
        MOCK.verify(0, putRequestedFor(urlEqualTo("/upload")));
    }

    @Test
    void whatCouldNotBeLaidMayBeTriedAgain() {
        teams.answers(put(urlEqualTo("/upload")), aResponse().withStatus(503));
        assertThat(laid(teams.base() + "/upload")).isNotInstanceOf(Sent.class);
    }

    @Test
    void whoeverHasAnsweredIsAskedNoMore() {
        teams.files.answered(Teams.TENANT, Teams.USER, "17");
        MOCK.verify(1, deleteRequestedFor(urlEqualTo(POSTS + "/17")));
    }

    @Test
    void aRoomTakesNone() {
        assertThat(teams.carrier.file(ROOM, OFFER, FILE, VOICE)).isInstanceOf(Never.class);
        MOCK.verify(0, postRequestedFor(urlEqualTo(Teams.activities(Teams.ROOM))));
    }
}
