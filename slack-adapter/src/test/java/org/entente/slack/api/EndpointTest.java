package org.entente.slack.api;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which addresses the bot calls when a request names them. */
@Tag("F24")
class EndpointTest {

    private static final SlackEndpoint STAND_IN = SlackEndpoint.of("http://127.0.0.1:3300");

    @ParameterizedTest
    @ValueSource(strings = {"https://hooks.slack.com/actions/T1/1/x", "https://hooks.slack-gov.com/commands/1"})
    void answersGoToSlack(String address) {
        assertThat(SlackEndpoint.SLACK.answers(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://hooks.slack.com/x", "https://hooks.slack.com:8443/x",
            "https://hooks.slack.com.evil.example/x",
            "https://evil.example/hooks.slack.com", "https://user@hooks.slack.com/x", "https://169.254.169.254/latest",
            "http://127.0.0.1:3300/x", "https://slack.com/api/x", "ftp://hooks.slack.com/x", "not an address", ""})
    void nowhereElse(String address) {
        assertThat(SlackEndpoint.SLACK.answers(address)).isFalse();
    }

    @Test
    void aStandInAnswersFromItsOwnAddressOnly() {
        assertThat(STAND_IN.answers("http://127.0.0.1:3300/_hooks/1")).isTrue();
        assertThat(STAND_IN.answers("http://127.0.0.1:3301/_hooks/1")).isFalse();
        assertThat(STAND_IN.answers("https://hooks.slack.com/x")).isTrue();
        assertThat(STAND_IN.answers(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:3300", "http://127.0.0.1:3300/", "http://127.0.0.1:3300/api",
            "http://127.0.0.1:3300/api/"})
    void theApiPathMayBeLeftOut(String address) {
        assertThat(SlackEndpoint.of(address).api()).hasToString("http://127.0.0.1:3300/api/");
    }

    @Test
    void peopleAreSentToTheSameSlack() {
        assertThat(SlackEndpoint.SLACK.site()).hasToString("https://slack.com/");
        assertThat(SlackEndpoint.of("https://slack-gov.com/api").site()).hasToString("https://slack-gov.com/");
        assertThat(STAND_IN.site()).hasToString("http://127.0.0.1:3300/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://slack.com/api", "slack.com", "ftp://127.0.0.1/"})
    void aTokenIsNeverSentInTheClearToAnotherMachine(String address) {
        assertThatThrownBy(() -> SlackEndpoint.of(address)).isInstanceOf(IllegalArgumentException.class);
    }
}
