package org.entente.slack.inbound;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who may come in: the example is the one that Slack's own documentation works through. */
@Tag("F6")
class SignatureTest {

    private static final String BODY = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
            + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url="
            + "https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id="
            + "398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    private static final String TIMESTAMP = "1531420618";
    private static final String GOOD = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private static Signature at(long seconds) {
        return new Signature("8f742231b10e8888abcd99yyyzzz85a5", InstantSource.fixed(Instant.ofEpochSecond(seconds)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1531420618L, 1531420618L - 300, 1531420618L + 300})
    void slacksOwnExampleIsGoodWithinFiveMinutes(long now) {
        assertThat(at(now).good(TIMESTAMP, GOOD, bytes(BODY))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1531420618L - 301, 1531420618L + 301, 1531420618L - 31_536_000L})
    @Tag("F11")
    void neitherAnOldOneNorOneFromTheFutureIs(long now) {
        assertThat(at(now).good(TIMESTAMP, GOOD, bytes(BODY))).isFalse();
    }

    @Test
    void aByteMoreIsAnotherBody() {
        assertThat(at(1531420618L).good(TIMESTAMP, GOOD, bytes(BODY + "\n"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v0=", "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
            "v0=A2114D57B48EAC39B9AD189DD8316235A7B4A8D21A10BD27519666489C69B503", "é"})
    void anythingElseIsNoSignature(String signature) {
        assertThat(at(1531420618L).good(TIMESTAMP, signature, bytes(BODY))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1531420618", "99999999999999999999"})
    void anythingElseIsNoTime(String timestamp) {
        assertThat(at(1531420618L).good(timestamp, GOOD, bytes(BODY))).isFalse();
    }

    @Test
    void whatIsMissingIsNotGood() {
        assertThat(at(1531420618L).good(null, GOOD, bytes(BODY))).isFalse();
        assertThat(at(1531420618L).good(TIMESTAMP, null, bytes(BODY))).isFalse();
    }

    @Test
    void aBlankSecretStopsTheStart() {
        assertThatThrownBy(() -> new Signature("  ", InstantSource.system())).hasMessage(
                "SLACK_SIGNING_SECRET is blank: set it to the app's signing secret");
    }
}
