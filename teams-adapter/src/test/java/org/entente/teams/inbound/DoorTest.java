package org.entente.teams.inbound;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.entente.core.command.Area;
import org.entente.core.command.Input;
import org.entente.core.command.Invocation;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.core.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is let in, what is said to those who are not, and what of Teams' ways of writing reaches the core. */
class DoorTest {

    private final Door door = new Door();

    @AfterEach
    void shut() throws Exception {
        door.close();
    }

    private Invocation only() {
        assertThat(door.asked).hasSize(1);
        return door.asked.getFirst();
    }

    private int refused(UnaryOperator<JWTClaimsSet.Builder> claims, JsonNode activity) {
        HttpResponse<String> response = door.send(door
                .request(HttpRequest.BodyPublishers.ofString(Door.MAPPER.writeValueAsString(activity)))
                .header("Authorization", MicrosoftStandIn.header(MicrosoftStandIn.GOOD,
                        builder -> claims.apply(builder.claim("serviceurl", door.service())), Door.NOW)));
        assertThat(response.body()).isEmpty();
        assertThat(door.asked).isEmpty();
        return response.statusCode();
    }

    @Test
    void aSignedMessageIsCarriedOut() {
        assertThat(door.send(door.activity("message")).statusCode()).isEqualTo(200);
        assertThat(only().who()).isEqualTo(new Identity(Platform.TEAMS, Door.TENANT, Door.USER));
        assertThat(only().input()).isEqualTo(new Input.Typed(Area.COUNCIL, "card"));
        assertThat(only().where().direct()).isTrue();
    }

    @Test
    @Tag("F22")
    void aForgedOneIsNot() {
        HttpResponse<String> response = door.send(door
                .request(HttpRequest.BodyPublishers.ofString(Door.MAPPER.writeValueAsString(door.activity("message"))))
                .header("Authorization", MicrosoftStandIn.header(MicrosoftStandIn.OTHER,
                        builder -> builder.claim("serviceurl", door.service()), Door.NOW)));
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEmpty();
        assertThat(door.asked).isEmpty();
    }

    @Test
    @Tag("F22")
    void anUnsignedOneIsNot() {
        assertThat(door.send(door.request(HttpRequest.BodyPublishers.ofString("{}"))).statusCode()).isEqualTo(401);
    }

    @Test
    @Tag("F22")
    void anExpiredTokenIsRefused() {
        assertThat(refused(builder -> builder.expirationTime(
                Date.from(Door.NOW.minus(Duration.ofMinutes(6)))), door.activity("message"))).isEqualTo(401);
    }

    @Test
    @Tag("F22")
    void aTokenForAnotherAppIsRefused() {
        assertThat(refused(builder -> builder.audience("99999999-2222-3333-4444-555555555555"),
                door.activity("message"))).isEqualTo(401);
    }

    @Test
    @Tag("F22")
    void anotherTenantMayNot() {
        ObjectNode activity = door.activity("message");
        String other = "00000000-0000-0000-0000-000000000009";
        ((ObjectNode) activity.path("conversation")).put("tenantId", other);
        ((ObjectNode) activity.path("channelData").path("tenant")).put("id", other);
        assertThat(refused(builder -> builder, activity)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[]", "7", "\"words\"", "{\"type\":\"message\"} {\"x\""})
    @Tag("F13")
    void whatIsMalformedIsRefusedInSilence(String body) {
        HttpResponse<String> response = door.signed(body);
        assertThat(response.statusCode()).as(body).isBetween(400, 499);
        assertThat(response.body()).isEmpty();
        assertThat(door.asked).isEmpty();
    }

    @Test
    @Tag("F13")
    void whatIsTooDeepIsRefused() {
        String deep = "{\"value\":" + "[".repeat(60_000) + "]".repeat(60_000) + "}";
        assertThat(door.signed(deep).statusCode()).isEqualTo(400);
    }

    @Test
    @Tag("F14")
    void aBodyOverOneMebibyteIsRefusedUnread() {
        assertThat(door.signed("x".repeat(TeamsServlet.MOST_BYTES + 1)).statusCode()).isEqualTo(413);
    }

    @Test
    @Tag("F14")
    void aBodyOfUnknownLengthIsReadOnlySoFar() {
        byte[] large = "x".repeat(TeamsServlet.MOST_BYTES + 1).getBytes(StandardCharsets.US_ASCII);
        HttpResponse<String> response = door.send(
                door.request(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                        .header("Authorization", MicrosoftStandIn.header(door.service(), Door.NOW)));
        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void onlyPostsAreTaken() {
        assertThat(door.send(door.request(HttpRequest.BodyPublishers.noBody()).GET()).statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"somethingNew", "typing", "messageReaction", "messageUpdate", "event", "trace", ""})
    void whatNobodyNeedsIsTakenAndLeftAlone(String type) {
        HttpResponse<String> response = door.send(door.activity("message").put("type", type));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(door.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"something/new", "task/fetch", "task/submit", "composeExtension/query",
            "fileConsent/invoke", "signin/verifyState"})
    void anInvokeThatSaysNothingOfOursIsTakenAndLeftAlone(String name) {
        assertThat(door.send(door.form(name, "{\"theirs\":1}")).statusCode()).isEqualTo(200);
        assertThat(door.asked).isEmpty();
    }

    @Test
    @Tag("F3")
    void theSameSentTwiceIsTheSameToTheCore() {
        door.send(door.activity("message"));
        door.send(door.activity("message"));
        door.send(door.activity("message").put("id", "another"));
        assertThat(door.asked).hasSize(3);
        assertThat(door.asked.stream().map(Invocation::delivery).collect(Collectors.toSet())).hasSize(2);
        assertThat(door.asked.get(0).delivery()).isEqualTo(door.asked.get(1).delivery());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <at>Entente</at> help                       | COUNCIL | help
            <at>Entente</at>\u00A0help                  | COUNCIL | help
            <at>Entente</at>&nbsp;help                  | COUNCIL | help
            \u00A0<at>Entente</at>\u00A0 /poll "A & B?" | POLL    | "A & B?"
            help\u00A0<at>Entente</at>                  | COUNCIL | help
            @Entente agenda add 3                       | AGENDA  | add 3
            @entente\u00A0help                          | COUNCIL | help
            @Ententes help                              | COUNCIL | @Ententes help
            <at>Entente</at> réunion présent            | MEETING | présent
            <at>Entente</at> poll "A &amp; B &lt; C"    | POLL    | "A & B < C"
            """)
    void theAddressToTheBotIsNoneOfTheWords(String text, Area area, String line) {
        door.send(door.activity("group-message").put("text", text.strip()));
        assertThat(only().input()).isEqualTo(new Input.Typed(area, line));
        assertThat(only().where().conversation()).isEqualTo(Door.ROOM);
        assertThat(only().where().direct()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"conseil aide, en-US, FRENCH", "council help, fr-CA, ENGLISH", "aide, fr-CA, FRENCH",
            "help, en-US, ENGLISH"})
    void theWordTypedComesBeforeTheLanguageOfTheirClient(String text, String locale, Language language) {
        ObjectNode message = door.activity("message").put("text", text).put("locale", locale);
        ((ObjectNode) message.path("entities").path(0)).put("locale", locale);
        door.send(message);
        assertThat(only().spoken()).isEqualTo(language);
    }

    @Test
    void othersWhoAreMentionedReachTheCoreAsAccounts() {
        ObjectNode message = door.activity("group-message")
                .put("text", "<at>Entente</at> here <at>Another Delegate</at>");
        ObjectNode mention = Door.MAPPER.createObjectNode().put("type", "mention").put("text",
                "<at>Another Delegate</at>");
        mention.putObject("mentioned").put("id", "29:1another").put("name", "Another Delegate");
        ((tools.jackson.databind.node.ArrayNode) message.path("entities")).add(mention);
        door.send(message);
        assertThat(only().input())
                .isEqualTo(new Input.Typed(Area.COUNCIL, "here @{TEAMS/" + Door.TENANT + "/29:1another}"));
    }

    @Test
    void aPressReachesTheCoreWithItsMessage() {
        door.send(door.activity("group-press"));
        assertThat(only().input()).isEqualTo(new Input.Pressed("poll.vote", Map.of("poll", "7")));
        assertThat(only().where().message()).isEqualTo(Door.ROOM + " 1795311513376");
    }

    @Test
    void anOlderClientSubmitsWhatItCannotExecute() {
        ObjectNode message = door.activity("group-message").put("replyToId", "1795311513376");
        message.remove("text");
        message.set("value",
                Door.MAPPER.readTree("{\"entente\":{\"command\":\"poll.vote\",\"values\":{\"poll\":\"7\"}}}"));
        door.send(message);
        assertThat(only().input()).isEqualTo(new Input.Pressed("poll.vote", Map.of("poll", "7")));
        assertThat(only().where().message()).isEqualTo(Door.ROOM + " 1795311513376");
    }

    @Test
    void aMessageOfTheMenuReachesTheCoreAsWhatWasWritten() {
        JsonNode value = Door.MAPPER.readTree("""
                {"commandId":"record.from-message","messagePayload":{"id":"17953","body":{"contentType":"html",
                "content":"<div>One &amp; two<br>three</div>"},"from":{"user":{"displayName":"A Delegate"}}}}""");
        door.send(door.invoke("composeExtension/fetchTask", value));
        assertThat(only().input()).isEqualTo(new Input.Pressed("record.from-message",
                Map.of("text", "One & two\nthree", "author", "A Delegate", "ts", "17953", "channel", Door.ROOM)));
    }

    @Test
    void whoWroteThatMessageIsKnownByTheirAccount() {
        JsonNode value = Door.MAPPER.readTree("""
                {"commandId":"record.from-message","messagePayload":{"id":"17953","body":{"content":"One"},
                "from":{"user":{"id":"aaaaaaaa-0000-4000-8000-000000000002","displayName":"A Delegate"}}}}""");
        door.send(door.invoke("composeExtension/fetchTask", value));
        assertThat(only().input()).isInstanceOfSatisfying(Input.Pressed.class, pressed -> assertThat(pressed.values())
                .containsEntry("author", "@{TEAMS/" + Door.TENANT + "/29:1another}"));
    }

    @ParameterizedTest
    @CsvSource({"conversationUpdate,membersAdded,room.joined", "conversationUpdate,membersRemoved,room.gone"})
    void aRoomThatTheBotEntersOrLeavesIsTold(String type, String list, String command) {
        ObjectNode update = door.activity("group-message").put("type", type);
        update.putArray(list).addObject().put("id", update.path("recipient").path("id").asString());
        door.send(update);
        assertThat(only().input()).isEqualTo(new Input.Pressed(command, Map.of("channel", Door.ROOM)));
        assertThat(only().who()).isEqualTo(Identity.ofPlatform(Platform.TEAMS, Door.TENANT));
    }

    @ParameterizedTest
    @CsvSource({"meetingStart,meeting.call.began", "meetingEnd,meeting.call.ended"})
    void aCallThatBeginsOrEndsInAGroupIsTold(String name, String command) {
        door.send(door.activity("group-meeting").put("name", "application/vnd.microsoft." + name));
        assertThat(only().input()).isEqualTo(new Input.Pressed(command, Map.of("channel", Door.ROOM)));
        assertThat(only().who()).isEqualTo(Identity.ofPlatform(Platform.TEAMS, Door.TENANT));
    }

    @Test
    void whoJoinsOrLeavesACallIsNoMatterOfOurs() {
        door.send(door.activity("group-meeting").put("name", "application/vnd.microsoft.meetingParticipantJoin"));
        assertThat(door.asked).isEmpty();
    }

    @Test
    void membersWhoComeAndGoAreNoRoomsMatter() {
        ObjectNode update = door.activity("group-message").put("type", "conversationUpdate");
        update.putArray("membersAdded").addObject().put("id", "29:1another");
        assertThat(door.send(update).statusCode()).isEqualTo(200);
        assertThat(door.asked).isEmpty();
    }

    @Test
    void anInstallationOpensTheTalk() {
        door.send(door.activity("installed"));
        door.send(door.activity("talk-opened"));
        assertThat(only().input()).isEqualTo(new Input.Pressed("home.open", Map.of()));
    }

    @Test
    void removedFromAGroupIsTold() {
        ObjectNode removed = door.activity("group-message").put("type", "installationUpdate").put("action", "remove");
        door.send(removed);
        assertThat(only().input()).isEqualTo(new Input.Pressed("room.gone", Map.of("channel", Door.ROOM)));
    }
}
