package org.entente.slack.inbound;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Reply;
import org.entente.core.text.Language;
import org.entente.slack.SlackSchemas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** How answers reach the one who asked: in time, and nobody else. */
class AnsweredTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Card CARD = Card.titled(Content.literal("Answer")).paragraph(Content.literal("words")).build();
    private static final Reply SHOWN = new Reply.Shown(CARD, Language.ENGLISH);
    private static final Form FORM = new Form(Content.literal("Form"), null, "action.add", Map.of("meeting", "m1"),
            List.of(new Form.Field("what", Content.literal("What"), null, new Form.Kind.Line(100), true, "the kit",
                    null)),
            Content.literal("Send"));
    private static final Reply DIALOG = new Reply.Dialog(FORM, Language.ENGLISH);
    private static final Duration PATIENCE = Desk.PATIENCE;

    private final Door door = new Door(PATIENCE);
    private final LinkedBlockingQueue<LoggedRequest> calls = new LinkedBlockingQueue<>();

    @BeforeEach
    void everythingIsFine() {
        door.slack.addMockServiceRequestListener((request, response) -> calls.add(LoggedRequest.createFrom(request)));
        door.slack.stubFor(post(urlEqualTo("/response/1")).willReturn(okJson("{\"ok\":true}")));
        door.says("views.open", "{\"ok\":true,\"view\":{\"id\":\"V1\"}}");
        door.says("views.publish", "{\"ok\":true}");
        door.says("chat.postEphemeral", "{\"ok\":true,\"message_ts\":\"1.2\"}");
        door.says("chat.postMessage", "{\"ok\":true,\"channel\":\"D1\",\"ts\":\"1.2\"}");
        door.says("conversations.open", "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}");
    }

    @AfterEach
    void shut() throws Exception {
        door.close();
    }

    /** What Slack is called with there, as soon as it is. */
    private LoggedRequest called(String path) throws InterruptedException {
        while (true) {
            LoggedRequest call = calls.poll(10, TimeUnit.SECONDS);
            if (call == null) {
                throw new AssertionError("nobody called " + path);
            }
            if (path.equals(call.getUrl())) {
                return call;
            }
        }
    }

    private static String field(LoggedRequest call, String name) {
        return call.formParameter(name).firstValue();
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        return MAPPER.readTree(response.body());
    }

    @Test
    void aCommandIsAnsweredInTheResponseForItsAuthorAlone() {
        door.core = invocation -> SHOWN;
        JsonNode answer = json(door.command("/council", "help"));
        assertThat(answer.path("response_type").stringValue()).isEqualTo("ephemeral");
        assertThat(answer.path("text").stringValue()).isEqualTo("Answer\nwords");
        assertThat(SlackSchemas.wrongInBlocks(answer.path("blocks").toString())).isEmpty();
    }

    @Test
    void whereNothingIsToBeSaidNothingIsSaid() {
        HttpResponse<String> response = door.command("/council", "x");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void anAnswerTooLargeForACardIsAnsweredInWords() {
        Card.Builder card = Card.titled(Content.literal("Long"));
        for (int i = 0; i < 60; i++) {
            card.paragraph(Content.literal("a & " + i));
        }
        door.core = invocation -> new Reply.Shown(card.build(), Language.ENGLISH);
        JsonNode answer = json(door.command("/council", "help"));
        assertThat(answer.path("blocks").isMissingNode()).isTrue();
        assertThat(answer.path("text").stringValue()).contains("a &amp; 59");
    }

    @Test
    void aClickIsAnsweredByItsAddressBesideTheMessage() throws InterruptedException {
        door.core = invocation -> SHOWN;
        HttpResponse<String> response = door.click(door.payload("click"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        LoggedRequest call = called("/response/1");
        assertThat(call.containsHeader("Authorization")).isFalse();
        assertThat(call.getBodyAsString()).contains("\"response_type\":\"ephemeral\"", "\"replace_original\":false");
    }

    @Test
    @Tag("F24")
    void anAddressThatIsNotSlacksIsNeverCalled() throws InterruptedException {
        door.core = invocation -> SHOWN;
        // the same machine by another name: it would answer
        String elsewhere = "http://127.0.0.1:" + door.slack.port() + "/response/1";
        door.click(door.payload("click").replace(door.responseUrl(), elsewhere));
        LoggedRequest call = called("/api/chat.postEphemeral");
        assertThat(field(call, "channel")).isEqualTo("C1");
        assertThat(field(call, "user")).isEqualTo("U1");
        door.slack.verify(0, postRequestedFor(urlEqualTo("/response/1")));
    }

    @Test
    @Tag("F24")
    void anAddressThatLeadsElsewhereIsNotFollowed() throws InterruptedException {
        door.core = invocation -> SHOWN;
        door.slack.stubFor(post(urlEqualTo("/response/1")).willReturn(aResponse().withStatus(302)
                .withHeader("Location", door.slack.baseUrl() + "/elsewhere")));
        door.click(door.payload("click"));
        called("/api/chat.postEphemeral");
        door.slack.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void aClickOnTheHomePageIsAnsweredInTheTalkWithTheBot() throws InterruptedException {
        door.core = invocation -> SHOWN;
        door.click(door.payload("home-click"));
        assertThat(field(called("/api/chat.postMessage"), "channel")).isEqualTo("D1");
        door.slack.verify(0, postRequestedFor(urlEqualTo("/response/1")));
    }

    @Test
    void whoeverIsNotInTheChannelIsAnsweredInTheTalkWithTheBot() throws InterruptedException {
        door.core = invocation -> SHOWN;
        door.says("chat.postEphemeral", "{\"ok\":false,\"error\":\"user_not_in_channel\"}");
        door.click(door.payload("form"));
        called("/api/chat.postMessage");
    }

    @Test
    void anOpenedHomePageIsPublished() throws InterruptedException {
        door.core = invocation -> SHOWN;
        door.event(
                "{\"type\":\"app_home_opened\",\"user\":\"U1\",\"channel\":\"D1\",\"tab\":\"home\",\"event_ts\":\"1\"}");
        assertThat(field(called("/api/views.publish"), "user_id")).isEqualTo("U1");
    }

    @Test
    void whereNobodyAskedNobodyIsAnswered() {
        door.core = invocation -> SHOWN;
        assertThat(door.event("{\"type\":\"channel_archive\",\"channel\":\"C1\",\"user\":\"U1\"}").statusCode())
                .isEqualTo(200);
        assertThat(door.asked).hasSize(1);
        assertThat(door.slack.getAllServeEvents()).extracting(ServeEvent::getRequest)
                .noneMatch(request -> request.getUrl().contains("chat."));
    }

    @Test
    void aFormIsOpenedInsideTheRequest() throws InterruptedException {
        door.core = invocation -> DIALOG;
        HttpResponse<String> response = door.command("/action", "add the kit");
        assertThat(response.body()).isEmpty();
        LoggedRequest call = called("/api/views.open");
        assertThat(field(call, "trigger_id")).isEqualTo("1.2.abc");
        assertThat(field(call, "view")).contains("\"initial_value\":\"the kit\"", "\\\"channel\\\":\\\"C1\\\"");
    }

    @Test
    void whereSlackDoesNotOpenItAButtonDoesLater() {
        door.core = invocation -> DIALOG;
        door.says("views.open", "{\"ok\":false,\"error\":\"expired_trigger_id\"}");
        JsonNode answer = json(door.command("/action", "add the kit"));
        JsonNode button = answer.path("blocks").path(2).path("elements").path(0);
        assertThat(button.path("action_id").stringValue()).isEqualTo("action.add#0");
        assertThat(button.path("value").stringValue())
                .isEqualTo("{\"form\":\"1\",\"meeting\":\"m1\",\"what\":\"the kit\"}");
    }

    @Test
    void aTextTooLongForAButtonIsLeftOutOfIt() {
        Form large = new Form(Content.literal("Form"), null, "action.add", Map.of("meeting", "m1"),
                List.of(new Form.Field("what", Content.literal("What"), null, new Form.Kind.Lines(3_000), true,
                        "x".repeat(2_500), null),
                        new Form.Field("who", Content.literal("Who"), null, new Form.Kind.Line(100), true, "all",
                                null)),
                Content.literal("Send"));
        door.core = invocation -> new Reply.Dialog(large, Language.ENGLISH);
        door.says("views.open", "{\"ok\":false,\"error\":\"expired_trigger_id\"}");
        JsonNode answer = json(door.command("/action", "add the kit"));
        assertThat(answer.path("blocks").path(2).path("elements").path(0).path("value").stringValue())
                .isEqualTo("{\"form\":\"1\",\"meeting\":\"m1\",\"who\":\"all\"}");
    }

    @Test
    void wrongFieldsAreNamedInTheForm() {
        door.core = invocation -> new Reply.FieldErrors(
                Map.of("kind", Content.literal("not that"), "nowhere", Content.literal("nor this")), Language.ENGLISH);
        JsonNode answer = json(door.click(door.payload("form")));
        assertThat(answer.path("response_action").stringValue()).isEqualTo("errors");
        assertThat(answer.path("errors").path("kind").stringValue()).isEqualTo("not that");
        assertThat(answer.path("errors").path("what").stringValue()).isEqualTo("nor this");
    }

    @Test
    void aFormThatWasTakenClosesAndTheAnswerStandsWhereItWasAskedFor() throws InterruptedException {
        door.core = invocation -> SHOWN;
        assertThat(json(door.click(door.payload("form"))).path("response_action").stringValue()).isEqualTo("clear");
        assertThat(field(called("/api/chat.postEphemeral"), "channel")).isEqualTo("C1");
    }

    @Test
    void aFormAfterAFormTakesItsPlace() {
        door.core = invocation -> DIALOG;
        JsonNode answer = json(door.click(door.payload("form")));
        assertThat(answer.path("response_action").stringValue()).isEqualTo("update");
        assertThat(SlackSchemas.wrongInView(answer.path("view").toString())).isEmpty();
    }

    @Test
    void whatTakesLongIsSaidToTakeLongAndFollows() throws InterruptedException {
        CountDownLatch saved = new CountDownLatch(1);
        door.core = invocation -> {
            await(saved);
            return SHOWN;
        };
        JsonNode answer = json(door.command("/council", "help"));
        assertThat(answer.path("text").stringValue()).startsWith("This takes longer than usual.");
        saved.countDown();
        assertThat(called("/response/1").getBodyAsString()).contains("Answer");
    }

    @Test
    void aFormThatTakesLongClosesAndItsAnswerFollows() throws InterruptedException {
        CountDownLatch saved = new CountDownLatch(1);
        door.core = invocation -> {
            await(saved);
            return new Reply.FieldErrors(Map.of("kind", Content.literal("not that")), Language.ENGLISH);
        };
        assertThat(json(door.click(door.payload("form"))).path("response_action").stringValue()).isEqualTo("clear");
        saved.countDown();
        assertThat(field(called("/api/chat.postEphemeral"), "text")).contains("not that");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aFaultOfOursIsAnAnswerThatSaysToTryAgain() {
        door.core = invocation -> {
            throw new IllegalStateException("a slip");
        };
        JsonNode answer = json(door.command("/council", "help"));
        assertThat(answer.path("text").stringValue()).contains("Please try again");
        assertThat(answer.toString()).doesNotContain("slip");
    }
}
