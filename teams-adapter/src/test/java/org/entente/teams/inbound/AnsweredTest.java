package org.entente.teams.inbound;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.card.Voice;
import org.entente.core.command.Input;
import org.entente.core.command.Reply;
import org.entente.core.delivery.Redrawing;
import org.entente.core.text.Language;
import org.entente.teams.TeamsSchemas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

/** How answers reach the one who asked: in time, and nobody else. */
class AnsweredTest {

    private static final Card CARD = Card.titled(Content.literal("Answer")).paragraph(Content.literal("words")).build();
    private static final Reply SHOWN = new Reply.Shown(CARD, Language.ENGLISH);
    private static final Reply OFFERS = new Reply.Shown(Card.titled(Content.literal("Which one?"))
            .actions(List.of(Button.of(Content.literal("This one"), "poll.vote", Map.of("poll", "8")))).build(),
            Language.ENGLISH);
    private static final Form FORM = new Form(Content.literal("Form"), null, "action.add", Map.of("meeting", "m1"),
            List.of(new Form.Field("what", Content.literal("What"), null, new Form.Kind.Line(100), true, "the kit",
                    null),
                    new Form.Field("when", Content.literal("When"), null, new Form.Kind.Date(), false, null, null)),
            Content.literal("Send"));
    private static final Reply DIALOG = new Reply.Dialog(FORM, Language.ENGLISH);
    private static final String ROOM_POSTS = "/" + Door.ROOM + "/activities";
    private static final String WHISPERS = ROOM_POSTS + "?isTargetedActivity=true";
    private static final String TALK_POSTS = "/" + Door.TALK + "/activities";
    private static final String PRESSED = Door.ROOM + " 1795311513376";
    private static final String SENT = "{\"entente\":{\"command\":\"action.add\",\"values\":{\"meeting\":\"m1\"},"
            + "\"conversation\":\"" + Door.ROOM + "\"},\"what\":\"the whole kit\",\"when\":\"soon\"}";

    private final Door door = new Door();

    @AfterEach
    void shut() throws Exception {
        door.close();
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        return Door.MAPPER.readTree(response.body());
    }

    private static JsonNode content(LoggedRequest call) {
        return Door.MAPPER.readTree(call.getBodyAsString()).path("attachments").path(0).path("content");
    }

    private static JsonNode dialog(HttpResponse<String> response) {
        assertThat(TeamsSchemas.wrongInDialog(response.body())).isEmpty();
        JsonNode task = json(response).path("task");
        assertThat(task.path("type").asString("")).isEqualTo("continue");
        return task.path("value").path("card").path("content");
    }

    private void lives() {
        door.live.put(PRESSED, new Redrawing.Drawn(Card.titled(Content.literal("As it is now")).build(),
                Voice.in(Language.ENGLISH)));
    }

    @Test
    void whoAsksInAGroupIsAnsweredThereAlone() throws InterruptedException {
        door.core = invocation -> SHOWN;
        HttpResponse<String> response = door.send(door.activity("group-message"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        LoggedRequest call = door.called("POST", WHISPERS);
        assertThat(call.getHeader("Authorization")).isEqualTo("Bearer not-a-token");
        assertThat(Door.MAPPER.readTree(call.getBodyAsString()).path("recipient").path("id").asString(""))
                .isEqualTo(Door.USER);
        assertThat(TeamsSchemas.wrongInCard(content(call).toString())).isEmpty();
    }

    @Test
    void aCommandIsSaidAsItIsTypedWhereItWasAsked() throws InterruptedException {
        door.core = invocation -> new Reply.Shown(
                Card.titled(Content.words("action.none.missing")).build(), Language.ENGLISH);
        door.send(door.activity("group-message"));
        assertThat(content(door.called("POST", WHISPERS)).toString()).contains("(@Entente action add)");
        door.send(door.activity("message"));
        assertThat(content(door.called("POST", TALK_POSTS)).toString()).contains("(action add)");
    }

    @Test
    void whereNothingCanBeWhisperedTheyAreToldInTheirOwnTalk() throws InterruptedException {
        door.send(door.activity("message"));
        door.core = invocation -> SHOWN;
        door.teams.stubFor(post(urlMatching(".*isTargetedActivity=true")).willReturn(aResponse().withStatus(400)
                .withBody("{\"error\":{\"code\":\"BadArgument\"}}")));
        door.send(door.activity("group-message"));
        door.called("POST", WHISPERS);
        assertThat(content(door.called("POST", TALK_POSTS)).toString()).contains("Answer");
    }

    @Test
    void whoAsksInTheirOwnTalkIsAnsweredThere() throws InterruptedException {
        door.core = invocation -> SHOWN;
        door.send(door.activity("message"));
        assertThat(door.called("POST", TALK_POSTS).getUrl()).doesNotContain("isTargetedActivity");
    }

    @Test
    void anInstallationShowsTheHomeCard() throws InterruptedException {
        door.core = invocation -> SHOWN;
        door.send(door.activity("installed"));
        assertThat(content(door.called("POST", TALK_POSTS)).toString()).contains("Answer");
    }

    @Test
    void aPressOnALiveCardShowsItAsItIsNowWithTheAnswerAbove() {
        lives();
        door.core = invocation -> SHOWN;
        JsonNode answer = json(door.send(door.activity("group-press")));
        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("type").asString("")).isEqualTo("application/vnd.microsoft.card.adaptive");
        JsonNode card = answer.path("value");
        assertThat(TeamsSchemas.wrongInCard(card.toString())).isEmpty();
        assertThat(card.path("body").path(0).toString()).contains("Answer", "words");
        assertThat(card.path("body").path(1).toString()).contains("As it is now");
    }

    @Test
    void aStalePressShowsTheCardAsItIsNow() {
        lives();
        JsonNode answer = json(door.send(door.activity("group-press")));
        assertThat(answer.path("value").path("body").path(0).toString()).contains("As it is now");
        ObjectNode foreign = door.activity("group-press");
        ((ObjectNode) foreign.path("value").path("action")).putObject("data").put("older", 1);
        assertThat(json(door.send(foreign)).path("value").path("body").path(0).toString()).contains("As it is now");
        assertThat(door.asked).hasSize(1);
    }

    @Test
    void aPressThatSaysNothingOfOursIsRefusedInTeamsOwnForm() {
        ObjectNode foreign = door.activity("group-press");
        ((ObjectNode) foreign.path("value").path("action")).putObject("data").put("poll", 7);
        JsonNode answer = json(door.send(foreign));
        assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
        assertThat(answer.path("type").asString("")).isEqualTo("application/vnd.microsoft.error");
    }

    @Test
    void anAnswerWithButtonsIsSentBesideALiveCard() throws InterruptedException {
        lives();
        door.core = invocation -> OFFERS;
        JsonNode card = json(door.send(door.activity("group-press"))).path("value");
        assertThat(card.toString()).contains("As it is now").doesNotContain("This one");
        assertThat(content(door.called("POST", WHISPERS)).toString()).contains("This one");
    }

    @Test
    void aCardOfTheirsAloneGivesWayToTheAnswer() throws InterruptedException {
        door.core = invocation -> OFFERS;
        door.send(door.activity("group-message"));
        JsonNode whispered = content(door.called("POST", WHISPERS)).findParent("verb");
        ObjectNode press = door.activity("group-press");
        ((ObjectNode) press.path("value").path("action")).set("data", whispered.path("data"));
        JsonNode card = json(door.send(press)).path("value");
        assertThat(card.toString()).contains("Which one?", "This one");
        assertThat(card.findParent("verb").path("data")).as("and so does the answer").isEqualTo(whispered.path("data"));
    }

    @Test
    void aCardOfARoomThatMayBeLiveStaysAndTheAnswerIsSentBesideIt() throws InterruptedException {
        door.core = invocation -> SHOWN;
        JsonNode answer = json(door.send(door.activity("group-press")));
        assertThat(answer.path("type").asString("")).isEqualTo("application/vnd.microsoft.activity.message");
        assertThat(answer.path("value").asString("x")).isEmpty();
        assertThat(content(door.called("POST", WHISPERS)).toString()).contains("words");
    }

    @Test
    void aButtonOpensAForm() {
        door.core = invocation -> DIALOG;
        HttpResponse<String> response = door.send(door.form("task/fetch",
                "{\"msteams\":{\"type\":\"task/fetch\"},\"entente\":{\"command\":\"action.add\",\"values\":{}}}"));
        JsonNode form = dialog(response);
        assertThat(form.toString()).contains("\"the kit\"");
        assertThat(form.path("actions").path(0).path("data").path("entente").path("conversation").asString(""))
                .isEqualTo(Door.ROOM);
    }

    @Test
    void aTypedCommandGetsTheButtonThatOpensIt() throws InterruptedException {
        door.core = invocation -> DIALOG;
        door.send(door.activity("group-message"));
        JsonNode button = content(door.called("POST", WHISPERS)).findParent("title");
        assertThat(button.path("data").path("msteams").path("type").asString("")).isEqualTo("task/fetch");
        assertThat(button.path("data").path("entente").path("values").path("what").asString("")).isEqualTo("the kit");
    }

    @Test
    void aFormThatIsRightIsClosedAndAnsweredWhereItWasAskedFor() throws InterruptedException {
        door.core = invocation -> SHOWN;
        HttpResponse<String> response = door.send(door.form("task/submit", SENT));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(door.asked).singleElement().satisfies(asked -> assertThat(asked.input()).isEqualTo(
                new Input.Submitted("action.add", Map.of("what", "the whole kit", "when", "soon", "meeting", "m1"))));
        door.called("POST", WHISPERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"task/submit", "composeExtension/submitAction"})
    void aFormThatIsWrongStaysOpenWithAllThatWasTyped(String name) {
        door.core = invocation -> invocation.input() instanceof Input.Submitted
                ? new Reply.FieldErrors(Map.of("when", Content.literal("Not a day")), Language.ENGLISH)
                : DIALOG;
        JsonNode form = dialog(door.send(door.form(name, SENT)));
        assertThat(form.toString()).contains("Not a day", "\"the whole kit\"", "\"soon\"")
                .doesNotContain("\"the kit\"");
    }

    @Test
    void aButtonThatOpensNothingSaysSoInItsWindow() {
        door.core = invocation -> SHOWN;
        JsonNode task = json(door.send(door.form("task/fetch",
                "{\"entente\":{\"command\":\"action.add\",\"values\":{}}}"))).path("task");
        assertThat(task.path("type").asString("")).isEqualTo("message");
        assertThat(task.path("value").asString("")).contains("words");
    }

    @Test
    void whatTakesLongerIsAnsweredAfterwards() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        try (Door impatient = new Door(Duration.ofMillis(1))) {
            impatient.core = invocation -> {
                try {
                    held.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return SHOWN;
            };
            JsonNode answer = json(impatient.send(impatient.activity("group-press")));
            assertThat(answer.path("type").asString("")).isEqualTo("application/vnd.microsoft.activity.message");
            assertThat(answer.path("value").asString("")).isNotEmpty();
            held.countDown();
            assertThat(content(impatient.called("POST", WHISPERS)).toString()).contains("words");
        }
    }
}
