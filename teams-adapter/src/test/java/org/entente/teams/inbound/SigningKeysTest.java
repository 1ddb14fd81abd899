package org.entente.teams.inbound;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.entente.teams.inbound.SigningKeys.NoKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The keys by which Microsoft signs, while the service that names them comes and goes. */
@Tag("F22")
class SigningKeysTest {

    private static final List<String> TEAMS = List.of("msteams");
    private static final RSAKey NEXT = MicrosoftStandIn.key("next", 2_048);

    @RegisterExtension
    static final WireMockExtension LOGIN = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1")).build();

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private SigningKeys keys = keys(Duration.ofSeconds(4));

    @BeforeEach
    void published() {
        String base = "http://127.0.0.1:" + LOGIN.getPort();
        answers(MicrosoftStandIn.METADATA, okJson(MicrosoftStandIn.metadata(base)));
        publish(MicrosoftStandIn.GOOD);
        keys = keys(Duration.ofSeconds(4));
    }

    private SigningKeys keys(Duration patience) {
        return new SigningKeys(URI.create("http://127.0.0.1:" + LOGIN.getPort() + MicrosoftStandIn.METADATA),
                new Documents(patience), () -> now, Runnable::run);
    }

    private static void publish(RSAKey key) {
        answers(MicrosoftStandIn.KEYS, okJson(MicrosoftStandIn.keys(key, TEAMS)));
    }

    private static void answers(String path, ResponseDefinitionBuilder response) {
        LOGIN.stubFor(get(urlEqualTo(path)).willReturn(response));
    }

    private static void asked(int times) {
        LOGIN.verify(times, getRequestedFor(urlEqualTo(MicrosoftStandIn.KEYS)));
    }

    @Test
    void theyAreAskedForOnce() throws NoKeys {
        keys.prepare();
        assertThat(keys.named("good")).isNotNull();
        assertThat(keys.named("good")).isNotNull();
        asked(1);
    }

    @Test
    void theyAreRenewedBeforeTheyAreOld() throws NoKeys {
        assertThat(keys.named("good")).isNotNull();
        now = now.plus(SigningKeys.FRESH).plusSeconds(1);
        assertThat(keys.named("good")).isNotNull();
        assertThat(keys.named("good")).isNotNull();
        asked(2);
    }

    static Stream<Arguments> faults() {
        return Stream.of(Arguments.of("status 500", aResponse().withStatus(500)),
                Arguments.of("a redirection", aResponse().withStatus(302).withHeader("Location", "/elsewhere")),
                Arguments.of("a reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Arguments.of("a hang", okJson("{}").withFixedDelay(3_000)),
                Arguments.of("no JSON", aResponse().withStatus(200).withBody("<html>")),
                Arguments.of("no keys", okJson("{\"keys\":[]}")),
                Arguments.of("short keys", okJson("{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"good\",\"n\":\"AQAB\","
                        + "\"e\":\"AQAB\"}]}")),
                Arguments.of("keys at an open address", okJson("{\"jwks_uri\":\"http://login.example/keys\"}")),
                Arguments.of("too much", aResponse().withStatus(200).withBody(" ".repeat(300_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void goodOnesHoldUntilNewOnesAreThere(String fault, ResponseDefinitionBuilder response) throws NoKeys {
        keys = keys(Duration.ofMillis(500));
        assertThat(keys.named("good")).isNotNull();
        answers(MicrosoftStandIn.METADATA, response);
        answers(MicrosoftStandIn.KEYS, response);
        now = now.plus(Duration.ofDays(3));
        assertThat(keys.named("good")).isNotNull();
        now = now.plus(Duration.ofDays(3));
        assertThat(keys.named("good")).isNotNull();
        assertThat(keys.named("next")).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void whereNoneWasEverHadThatIsSaid(String fault, ResponseDefinitionBuilder response) {
        keys = keys(Duration.ofMillis(500));
        answers(MicrosoftStandIn.METADATA, response);
        answers(MicrosoftStandIn.KEYS, response);
        assertThatThrownBy(() -> keys.named("good")).isInstanceOf(NoKeys.class);
        publish(MicrosoftStandIn.GOOD);
    }

    @Test
    void aKeyThatIsNewIsAskedForAtOnce() throws NoKeys {
        assertThat(keys.named("good")).isNotNull();
        publish(NEXT);
        now = now.plus(SigningKeys.REST);
        assertThat(keys.named("next")).isNotNull();
        assertThat(keys.named("good")).isNull();
    }

    @Test
    void namesThatDoNotExistAreAskedForOnceAMinuteAtMost() throws NoKeys {
        assertThat(keys.named("good")).isNotNull();
        for (int i = 0; i < 50; i++) {
            assertThat(keys.named("forged-" + i)).isNull();
        }
        asked(1);
        now = now.plus(SigningKeys.REST);
        for (int i = 0; i < 50; i++) {
            assertThat(keys.named("forged-" + i)).isNull();
        }
        asked(2);
    }
}
