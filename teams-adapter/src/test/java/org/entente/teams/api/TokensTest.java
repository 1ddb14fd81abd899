package org.entente.teams.api;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The bot's own token. */
class TokensTest {

    @RegisterExtension
    static final WireMockExtension MOCK = Teams.mock();

    private Teams teams = new Teams(MOCK);

    @BeforeEach
    void connect() {
        teams = new Teams(MOCK);
    }

    private static void asked(int times) {
        MOCK.verify(times, postRequestedFor(urlEqualTo(Teams.LOGIN)));
    }

    @Test
    void itIsAskedForInTheAppsOwnTenantOnceAnHour() throws Exception {
        assertThat(teams.tokens.current()).isEqualTo(Teams.TOKEN);
        teams.now = teams.now.plusSeconds(2_900);
        assertThat(teams.tokens.current()).isEqualTo(Teams.TOKEN);
        asked(1);
        MOCK.verify(postRequestedFor(urlEqualTo(Teams.LOGIN)).withFormParam("grant_type", equalTo("client_credentials"))
                .withFormParam("client_id", equalTo(Teams.APP)).withFormParam("client_secret", equalTo(Teams.PASSWORD))
                .withFormParam("scope", equalTo("https://api.botframework.com/.default")));
    }

    @Test
    void manyAtOnceAskOnce() throws Exception {
        teams.login(okJson(Teams.token(Teams.TOKEN, 3_599)).withFixedDelay(300));
        Callable<String> one = () -> teams.tokens.current();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> each : pool.invokeAll(Collections.nCopies(32, one))) {
                assertThat(each.get()).isEqualTo(Teams.TOKEN);
            }
        }
        asked(1);
    }

    @Test
    void aGoodOneHoldsWhileTheLoginServiceIsDown() throws Exception {
        teams.tokens.current();
        teams.login(aResponse().withStatus(503));
        teams.now = teams.now.plusSeconds(3_300);
        assertThat(teams.tokens.current()).isEqualTo(Teams.TOKEN);
    }

    @Test
    void anOldOneIsReplaced() throws Exception {
        teams.tokens.current();
        teams.login(okJson(Teams.token("another", 3_599)));
        teams.now = teams.now.plusSeconds(3_599);
        assertThat(teams.tokens.current()).isEqualTo("another");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(aResponse().withStatus(400).withBody("{\"error\":\"unauthorized_client\"}"),
                        "the login service refuses the app: unauthorized_client"),
                Arguments.of(aResponse().withStatus(503).withBody("<html>"),
                        "the login service refuses the app: HTTP 503"),
                Arguments.of(aResponse().withStatus(200).withBody("<html>"),
                        "the login service's answer could not be read"),
                Arguments.of(okJson("{}"), "the login service's answer could not be read"),
                Arguments.of(okJson("{\"access_token\":\"x\",\"expires_in\":0}"),
                        "the login service's answer could not be read"),
                Arguments.of(aResponse().withFault(Fault.EMPTY_RESPONSE),
                        "no answer from the login service: IOException"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whyThereIsNoneIsSaidWithoutTheSecret(ResponseDefinitionBuilder response, String reason) {
        teams.login(response);
        assertThatThrownBy(() -> teams.tokens.current()).isInstanceOf(TeamsTokens.NoToken.class).hasMessage(reason);
    }

    @Test
    void aServiceThatIsDownIsNotAskedByEveryDelivery() {
        teams.login(aResponse().withStatus(503));
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> teams.tokens.current()).isInstanceOf(TeamsTokens.NoToken.class);
        }
        asked(1);
    }

    @Test
    void itIsBackAsSoonAsTheServiceIs() throws Exception {
        MOCK.stubFor(post(urlEqualTo(Teams.LOGIN)).inScenario("back").whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(503)).willSetStateTo("up"));
        MOCK.stubFor(post(urlEqualTo(Teams.LOGIN)).inScenario("back").whenScenarioStateIs("up")
                .willReturn(okJson(Teams.token(Teams.TOKEN, 3_599))));
        assertThatThrownBy(() -> teams.tokens.current()).isInstanceOf(TeamsTokens.NoToken.class);
        teams.now = teams.now.plusSeconds(6);
        assertThat(teams.tokens.current()).isEqualTo(Teams.TOKEN);
    }
}
