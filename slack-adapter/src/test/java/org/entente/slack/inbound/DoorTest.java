package org.entente.slack.inbound;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.entente.core.command.Area;
import org.entente.core.command.Input;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is let in, and what is said to those who are not: nothing that helps them. */
class DoorTest {

    private final Door door = new Door(Desk.PATIENCE);

    @AfterEach
    void shut() throws Exception {
        door.close();
    }

    @Test
    void aSignedRequestIsCarriedOut() {
        assertThat(door.command("/council", "help").statusCode()).isEqualTo(200);
        assertThat(door.asked).singleElement()
                .satisfies(asked -> assertThat(asked.input()).isEqualTo(new Input.Typed(Area.COUNCIL, "help")));
    }

    @Test
    @Tag("F6")
    void aForgedRequestIsNot() {
        String body = "{\"type\":\"url_verification\",\"challenge\":\"c\"}";
        HttpResponse<String> response = door.send(body, String.valueOf(Door.NOW.getEpochSecond()), "v0=00");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEmpty();
        assertThat(door.asked).isEmpty();
    }

    @Test
    @Tag("F6")
    void anUnsignedRequestIsNot() {
        HttpResponse<String> response = door
                .send(door.request(HttpRequest.BodyPublishers.ofString("command=%2Fcouncil")));
        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    @Tag("F6")
    void theBytesAreCheckedAsTheyCame() {
        // lines ended in two ways, a trailing newline and a raw asterisk: whoever re-encodes them breaks the signature
        HttpResponse<String> response = door
                .signed("token=*&team_id=T1&user_id=U1&channel_id=C1&trigger_id=1&response_url=x"
                        + "&command=%2Fcouncil&text=a%0D%0Ab&last=\r\n\n");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(door.asked).singleElement()
                .satisfies(asked -> assertThat(asked.input()).isEqualTo(new Input.Typed(Area.COUNCIL, "a\r\nb")));
    }

    @Test
    void theChallengeIsAnsweredToSlackAlone() {
        HttpResponse<String> response = door.signed("{\"type\":\"url_verification\",\"challenge\":\"c1\"}");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"challenge\":\"c1\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[]", "{}", "{\"type\":\"event_callback\"}",
            "{\"type\":\"event_callback\",\"event\":7}",
            "{\"type\":\"event_callback\",\"event\":{\"type\":null}}", "payload=", "payload=%7B", "payload=[]",
            "payload=%zz",
            "payload=%7B%22type%22%3A%22view_submission%22%7D", "payload=%7B%22type%22%3A7%7D", "just words", "a=b"})
    @Tag("F13")
    void whatIsMalformedIsRefusedInSilence(String body) {
        HttpResponse<String> response = door.signed(body);
        assertThat(response.statusCode()).as(body).isBetween(400, 499);
        assertThat(response.body()).isEmpty();
    }

    @Test
    @Tag("F13")
    void bytesThatAreNoTextAreRefused() throws Exception {
        byte[] bytes = {(byte) '{', (byte) 0xC3, (byte) 0x28};
        String timestamp = String.valueOf(Door.NOW.getEpochSecond());
        javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(Door.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> response = door.send(door.request(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", "v0=" + java.util.HexFormat.of().formatHex(mac.doFinal(bytes))));
        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    @Tag("F14")
    void aBodyOverOneMebibyteIsRefusedUnread() {
        String large = "x".repeat(SlackServlet.MOST_BYTES + 1);
        assertThat(door.signed(large).statusCode()).isEqualTo(413);
    }

    @Test
    @Tag("F14")
    void aBodyOfUnknownLengthIsReadOnlySoFar() {
        byte[] large = "x".repeat(SlackServlet.MOST_BYTES + 1).getBytes(StandardCharsets.US_ASCII);
        HttpResponse<String> response = door.send(
                door.request(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void onlyPostsAreTaken() {
        HttpResponse<String> response = door.send(door.request(HttpRequest.BodyPublishers.noBody()).GET());
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"type\":\"app_rate_limited\",\"team_id\":\"T1\",\"minute_rate_limited\":1,\"api_app_id\":\"A1\"}",
            "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"Ev1\",\"event\":{\"type\":\"something_new\",\"x\":1}}",
            "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"Ev1\",\"event\":{\"type\":\"message\",\"subtype\":\"new\",\"channel\":\"C1\"}}",
            "ssl_check=1&token=t"})
    void whatNobodyNeedsIsAcknowledged(String body) {
        assertThat(door.signed(body).statusCode()).isEqualTo(200);
        assertThat(door.asked).isEmpty();
    }
}
