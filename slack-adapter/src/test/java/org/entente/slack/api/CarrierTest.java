package org.entente.slack.api;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.entente.core.card.Block;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Carrier.Later;
import org.entente.core.delivery.Carrier.Never;
import org.entente.core.delivery.Carrier.Outcome;
import org.entente.core.delivery.Carrier.Sent;
import org.entente.core.delivery.Document;
import org.entente.core.people.Platform;
import org.entente.core.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** A card on its way to Slack, and what every kind of answer means for it. */
class CarrierTest {

    private static final String TOKEN = "xoxb-not-a-secret-1";
    private static final Address ROOM = new Address(Platform.SLACK, "T1", Address.Kind.ROOM, "C1");
    private static final Address PERSON = new Address(Platform.SLACK, "T1", Address.Kind.PERSON, "U1");
    private static final Address HOME = new Address(Platform.SLACK, "T1", Address.Kind.HOME, "U1");
    private static final Voice VOICE = Voice.in(Language.ENGLISH);
    private static final Card CARD = Card.titled(Content.literal("Title")).paragraph(Content.literal("a & b")).build();
    private static final Document.Made FILE = new Document.Made("record.docx", "application/octet-stream",
            "bytes".getBytes(StandardCharsets.UTF_8));

    @RegisterExtension
    static final WireMockExtension SLACK = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1")).build();

    private SlackCarrier carrier;

    @BeforeEach
    void connect() {
        carrier = waiting(Duration.ofSeconds(10));
    }

    private static SlackCarrier waiting(Duration read) {
        return new SlackCarrier(new SlackWeb(SlackEndpoint.of("http://127.0.0.1:" + SLACK.getPort()),
                SlackTokens.single(TOKEN), read));
    }

    private static void answers(String method, String json) {
        SLACK.stubFor(post(urlEqualTo("/api/" + method)).willReturn(okJson(json)));
    }

    private static void answers(String method, ResponseDefinitionBuilder response) {
        SLACK.stubFor(post(urlEqualTo("/api/" + method)).willReturn(response));
    }

    @Test
    void aPostIsSentWithBlocksAndPlainTextAndKnownByChannelAndTime() {
        answers("chat.postMessage", "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1700000000.000100\"}");
        assertThat(carrier.post(ROOM, CARD, VOICE)).isEqualTo(new Sent("C1:1700000000.000100"));
        SLACK.verify(postRequestedFor(urlEqualTo("/api/chat.postMessage"))
                .withHeader("Authorization", equalTo("Bearer " + TOKEN)).withFormParam("channel", equalTo("C1"))
                .withFormParam("text", equalTo("Title\na &amp; b")).withFormParam("blocks", containing("\"header\"")));
    }

    @Test
    void anEditNamesChannelAndTime() {
        answers("chat.update", "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1.2\"}");
        assertThat(carrier.update(ROOM, "C1:1.2", CARD, VOICE)).isEqualTo(new Sent("C1:1.2"));
        SLACK.verify(postRequestedFor(urlEqualTo("/api/chat.update")).withFormParam("channel", equalTo("C1"))
                .withFormParam("ts", equalTo("1.2")).withFormParam("blocks", containing("\"header\"")));
    }

    @Test
    void aPersonIsReachedInTheirTalkWhichIsOpenedOnce() {
        answers("conversations.open", "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}");
        answers("chat.postMessage", "{\"ok\":true,\"channel\":\"D1\",\"ts\":\"1.2\"}");
        assertThat(carrier.post(PERSON, CARD, VOICE)).isEqualTo(new Sent("D1:1.2"));
        assertThat(carrier.post(PERSON, CARD, VOICE)).isEqualTo(new Sent("D1:1.2"));
        SLACK.verify(1, postRequestedFor(urlEqualTo("/api/conversations.open")).withFormParam("users", equalTo("U1")));
        SLACK.verify(2, postRequestedFor(urlEqualTo("/api/chat.postMessage")).withFormParam("channel", equalTo("D1")));
    }

    @Test
    void aHomePageIsPublishedForItsReader() {
        answers("views.publish", "{\"ok\":true}");
        assertThat(carrier.post(HOME, CARD, VOICE)).isEqualTo(new Sent("home:U1"));
        assertThat(carrier.update(HOME, "home:U1", CARD, VOICE)).isEqualTo(new Sent("home:U1"));
        SLACK.verify(2, postRequestedFor(urlEqualTo("/api/views.publish")).withFormParam("user_id", equalTo("U1"))
                .withFormParam("view", containing("\"type\":\"home\"")));
    }

    @Test
    void aFileGoesByTheThreeUploadCallsAndTheTokenStaysBehind() {
        String place = "http://127.0.0.1:" + SLACK.getPort() + "/upload/1";
        answers("files.getUploadURLExternal", "{\"ok\":true,\"upload_url\":\"" + place + "\",\"file_id\":\"F1\"}");
        SLACK.stubFor(post(urlPathEqualTo("/upload/1")).willReturn(aResponse().withStatus(200)));
        answers("files.completeUploadExternal", "{\"ok\":true,\"files\":[{\"id\":\"F1\"}]}");
        assertThat(carrier.file(ROOM, "", FILE, VOICE)).isEqualTo(new Sent(""));
        SLACK.verify(postRequestedFor(urlEqualTo("/api/files.getUploadURLExternal"))
                .withFormParam("filename", equalTo("record.docx")).withFormParam("length", equalTo("5")));
        SLACK.verify(postRequestedFor(urlPathEqualTo("/upload/1")).withoutHeader("Authorization")
                .withRequestBody(equalTo("bytes")));
        SLACK.verify(postRequestedFor(urlEqualTo("/api/files.completeUploadExternal"))
                .withFormParam("channel_id", equalTo("C1")).withFormParam("files", containing("F1")));
    }

    @Test
    @Tag("F24")
    void aFileIsNeverSentToAnAddressThatIsNotSlacks() {
        answers("files.getUploadURLExternal",
                "{\"ok\":true,\"upload_url\":\"http://localhost:" + SLACK.getPort()
                        + "/upload/1\",\"file_id\":\"F1\"}");
        assertThat(carrier.file(ROOM, "", FILE, VOICE))
                .isEqualTo(new Never("the upload address is not one of Slack's", false));
        SLACK.verify(0, postRequestedFor(urlPathEqualTo("/upload/1")));
    }

    @Test
    void anEmptyFileIsNotEvenOffered() {
        Outcome outcome = carrier.file(ROOM, "", new Document.Made("x", "text/plain", new byte[0]), VOICE);
        assertThat(outcome).isInstanceOf(Never.class);
        SLACK.verify(0, postRequestedFor(urlEqualTo("/api/files.getUploadURLExternal")));
    }

    @Test
    @Tag("F7")
    void whenThereIsTooMuchItWaitsAsLongAsSlackSays() {
        answers("chat.postMessage", aResponse().withStatus(429).withHeader("Retry-After", "7")
                .withBody("{\"ok\":false,\"error\":\"ratelimited\"}"));
        assertThat(carrier.post(ROOM, CARD, VOICE)).isEqualTo(new Later(Duration.ofSeconds(7), "ratelimited"));
    }

    static Stream<Arguments> faults() {
        return Stream.of(Arguments.of("status 500", aResponse().withStatus(500).withBody("oops")),
                Arguments.of("status 503 with an error",
                        aResponse().withStatus(503).withBody("{\"ok\":false,\"error\":\"x\"}")),
                Arguments.of("a proxy's page", aResponse().withStatus(403).withBody("<html>no</html>")),
                Arguments.of("a reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Arguments.of("an empty answer", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                Arguments.of("broken off", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
                Arguments.of("no JSON", aResponse().withStatus(200).withBody("<html>hello</html>")),
                Arguments.of("empty JSON", okJson("{}")), Arguments.of("nothing", aResponse().withStatus(200)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    @Tag("F7")
    void whatPassesIsTriedAgain(String fault, ResponseDefinitionBuilder response) {
        answers("chat.postMessage", response);
        Outcome outcome = carrier.post(ROOM, CARD, VOICE);
        assertThat(outcome).isInstanceOfSatisfying(Later.class, later -> {
            assertThat(later.after()).isZero();
            assertThat(later.reason()).doesNotContain(TOKEN).doesNotContain("a &");
        });
    }

    @Test
    @Tag("F7")
    void aHangIsTriedAgain() {
        answers("chat.postMessage", okJson("{\"ok\":true}").withFixedDelay(3_000));
        assertThat(waiting(Duration.ofMillis(200)).post(ROOM, CARD, VOICE)).isEqualTo(
                new Later(Duration.ZERO, "no answer from Slack in time"));
    }

    @Test
    @Tag("F7")
    void nobodyListeningIsTriedAgain() {
        SlackCarrier lonely = new SlackCarrier(
                new SlackWeb(SlackEndpoint.of("http://127.0.0.1:1"), SlackTokens.single(TOKEN)));
        assertThat(lonely.post(ROOM, CARD, VOICE)).isInstanceOf(Later.class);
    }

    @ParameterizedTest
    @CsvSource({"channel_not_found,true", "is_archived,true", "not_in_channel,true", "user_disabled,true",
            "token_revoked,false", "invalid_auth,false", "account_inactive,false", "message_not_found,false",
            "cant_update_message,false", "edit_window_closed,false", "msg_too_long,false", "msg_blocks_too_long,false",
            "block_mismatch,false", "something_new,false"})
    @Tag("F7")
    void whatNeverPassesIsGivenUpAndSaysWhy(String error, boolean closesRoom) {
        answers("chat.update", "{\"ok\":false,\"error\":\"" + error + "\"}");
        assertThat(carrier.update(ROOM, "C1:1.2", CARD, VOICE)).isEqualTo(new Never(error, closesRoom));
    }

    @ParameterizedTest
    @CsvSource({"ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout"})
    @Tag("F7")
    void whatSlackCallsPassingIsTriedAgain(String error) {
        answers("chat.update", "{\"ok\":false,\"error\":\"" + error + "\"}");
        assertThat(carrier.update(ROOM, "C1:1.2", CARD, VOICE)).isEqualTo(new Later(Duration.ZERO, error));
    }

    @Test
    void aCardThatIsTooLargeIsGivenUpWithoutACall() {
        Card.Builder large = Card.titled(Content.literal("T"));
        for (int i = 0; i < 60; i++) {
            large.add(new Block.Divider());
        }
        assertThat(carrier.post(ROOM, large.build(), VOICE))
                .isEqualTo(new Never("blocks: 61 is over Slack's limit of 50", false));
        SLACK.verify(0, postRequestedFor(urlEqualTo("/api/chat.postMessage")));
    }

    @Test
    @Tag("F21")
    void aWorkspaceWithoutTheBotIsGivenUp() {
        SlackCarrier nowhere = new SlackCarrier(
                new SlackWeb(SlackEndpoint.of("http://127.0.0.1:" + SLACK.getPort()), w -> null));
        assertThat(nowhere.post(ROOM, CARD, VOICE)).isEqualTo(
                new Never("not installed in this workspace: install it there (/slack/install), then retry", false));
    }
}
