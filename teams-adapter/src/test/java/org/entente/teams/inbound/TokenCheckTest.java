package org.entente.teams.inbound;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.entente.teams.api.TeamsEndpoint;
import org.entente.teams.inbound.TokenCheck.Good;
import org.entente.teams.inbound.TokenCheck.Refused;
import org.entente.teams.inbound.TokenCheck.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who may come in. */
@Tag("F22")
class TokenCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    private static final String SERVICE = SevenTokens.SERVICE;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private String keys = MicrosoftStandIn.keys();

    private byte[] served(String path) throws IOException {
        return switch (path) {
            case MicrosoftStandIn.METADATA -> MicrosoftStandIn.metadata("https://login.example")
                    .getBytes(StandardCharsets.UTF_8);
            case MicrosoftStandIn.KEYS -> keys.getBytes(StandardCharsets.UTF_8);
            default -> throw new IOException("nothing at " + path);
        };
    }

    private TokenCheck check(String... tenants) {
        TeamsEndpoint endpoint = TeamsEndpoint.of(TeamsEndpoint.Cloud.PUBLIC)
                .withMetadata("https://login.example" + MicrosoftStandIn.METADATA)
                .withHosts(Set.of("localhost:56150"));
        InstantSource clock = InstantSource.fixed(NOW);
        return new TokenCheck(MicrosoftStandIn.APP, Set.of(tenants), endpoint,
                new SigningKeys(endpoint.metadata(), address -> served(address.getPath()), clock, Runnable::run),
                clock);
    }

    private static ObjectNode activity() {
        ObjectNode activity = MAPPER.createObjectNode().put("type", "message").put("channelId", "msteams")
                .put("serviceUrl", SERVICE);
        activity.putObject("conversation").put("id", "19:room").put("tenantId", TENANT);
        activity.putObject("channelData").putObject("tenant").put("id", TENANT);
        return activity;
    }

    private static String header(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return MicrosoftStandIn.header(MicrosoftStandIn.GOOD,
                usual -> claims.apply(usual.claim("serviceurl", SERVICE)), NOW);
    }

    private static String header() {
        return header(claims -> claims);
    }

    private static int status(Verdict verdict) {
        return verdict instanceof Refused refused ? refused.status() : 200;
    }

    static Stream<SevenTokens> seven() {
        return SevenTokens.at(NOW).stream();
    }

    @ParameterizedTest
    @MethodSource("seven")
    void theSevenTokensOfMicrosoftsValidatorAreJudgedAsItDoes(SevenTokens token) {
        assertThat(status(check(TENANT).judge(token.header(), activity()))).isEqualTo(token.good() ? 200 : 401);
    }

    @Test
    void whatIsGoodSaysItsTenantAndTheWayBack() {
        assertThat(check(TENANT).judge(header(), activity())).isEqualTo(new Good(TENANT, SERVICE));
        assertThat(check().judge(header(), activity())).isEqualTo(new Good(TENANT, SERVICE));
    }

    @ParameterizedTest
    @CsvSource({"-299,true", "-301,false"})
    void anExpiredOneIsTakenForFiveMinutes(long seconds, boolean good) {
        String header = header(claims -> claims.expirationTime(Date.from(NOW.plusSeconds(seconds))));
        assertThat(check(TENANT).judge(header, activity()) instanceof Good).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({"299,true", "301,false"})
    void oneOfTheNearFutureIsTakenToo(long seconds, boolean good) {
        String header = header(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(seconds))));
        assertThat(check(TENANT).judge(header, activity()) instanceof Good).isEqualTo(good);
    }

    static Stream<Arguments> slips() {
        return Stream.of(Arguments.of("never expires", header(claims -> claims.expirationTime(null))),
                Arguments.of("no service address in it", header(claims -> claims.claim("serviceurl", null))),
                Arguments.of("a service address that is a number", header(claims -> claims.claim("serviceurl", 7))),
                Arguments.of("for two apps", header(claims -> claims.audience(List.of(MicrosoftStandIn.APP, "other")))),
                Arguments.of("of the emulator",
                        header(claims -> claims
                                .issuer("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"))),
                Arguments.of("signed otherwise", MicrosoftStandIn.header(JWSAlgorithm.RS512, MicrosoftStandIn.GOOD,
                        claims -> claims.claim("serviceurl", SERVICE), NOW)),
                Arguments.of("by a key without a name", MicrosoftStandIn.header(
                        new com.nimbusds.jose.jwk.RSAKey.Builder(MicrosoftStandIn.GOOD).keyID(null).build(),
                        claims -> claims.claim("serviceurl", SERVICE), NOW)),
                Arguments.of("not signed", "Bearer " + new PlainJWT(new JWTClaimsSet.Builder().build()).serialize()),
                Arguments.of("no words", ""), Arguments.of("another kind", header().replace("Bearer", "Basic")),
                Arguments.of("no token", "Bearer x"), Arguments.of("three points", header() + ".x"),
                Arguments.of("nonsense", "Bearer a.b.c"),
                Arguments.of("endless", "Bearer " + "a".repeat(20_000) + ".b.c"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void anythingElseIsNotShownToBeMicrosoft(String name, String header) {
        assertThat(status(check(TENANT).judge(header, activity()))).isEqualTo(401);
    }

    @Test
    void anActivityWithoutAServiceAddressIsRefused() {
        ObjectNode without = activity();
        without.remove("serviceUrl");
        assertThat(status(check(TENANT).judge(header(claims -> claims.claim("serviceurl", null)), without)))
                .isEqualTo(401);
        assertThat(status(check(TENANT).judge(header(claims -> claims.claim("serviceurl", "")),
                activity().put("serviceUrl", "")))).isEqualTo(401);
    }

    @Test
    void onlyTeamsIsTaken() {
        assertThat(status(check(TENANT).judge(header(), activity().put("channelId", "webchat")))).isEqualTo(403);
        ObjectNode without = activity();
        without.remove("channelId");
        assertThat(status(check(TENANT).judge(header(), without))).isEqualTo(403);
    }

    @Test
    void aKeyThatIsNotForTeamsSignsNothingForTeams() {
        keys = MicrosoftStandIn.keys(MicrosoftStandIn.GOOD, List.of("webchat"));
        assertThat(status(check(TENANT).judge(header(), activity()))).isEqualTo(401);
        keys = MicrosoftStandIn.keys(MicrosoftStandIn.GOOD, List.of());
        assertThat(status(check(TENANT).judge(header(), activity()))).isEqualTo(401);
    }

    @Test
    void aServiceThatIsNotOnTheListIsRefusedThoughMicrosoftSignedIt() {
        String elsewhere = "https://elsewhere.example/";
        assertThat(status(check(TENANT).judge(header(claims -> claims.claim("serviceurl", elsewhere)),
                activity().put("serviceUrl", elsewhere)))).isEqualTo(403);
    }

    @Test
    void aTenantThatIsNotOnTheListIsRefusedWhereverItStands() {
        assertThat(status(check("another").judge(header(), activity()))).isEqualTo(403);
        ObjectNode mixed = activity();
        mixed.putObject("channelData").putObject("tenant").put("id", "another");
        assertThat(status(check(TENANT).judge(header(), mixed))).isEqualTo(403);
        assertThat(status(check(TENANT).judge(header(claims -> claims.claim("tid", "another")), activity())))
                .isEqualTo(403);
    }

    @Test
    void anActivityOfNoTenantIsRefused() {
        ObjectNode without = activity();
        without.remove("conversation");
        without.remove("channelData");
        assertThat(status(check(TENANT).judge(header(), without))).isEqualTo(403);
        assertThat(status(check().judge(header(), without))).isEqualTo(403);
    }

    @Test
    void theTenantMayStandInTheChannelsDataOnly() {
        ObjectNode activity = activity();
        activity.putObject("conversation").put("id", "19:room");
        assertThat(check(TENANT).judge(header(), activity)).isEqualTo(new Good(TENANT, SERVICE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "null", "\"x\"", "{}", "{\"serviceUrl\":{},\"channelId\":[]}"})
    void aBodyThatIsNoActivityIsRefused(String body) {
        JsonNode activity = MAPPER.readTree(body);
        assertThat(check(TENANT).judge(header(), activity)).isInstanceOf(Refused.class);
    }

    @Test
    void whileNoKeyWasEverHadNobodyComesInAndNobodyIsCalledAForger() {
        keys = "<html>";
        assertThat(status(check(TENANT).judge(header(), activity()))).isEqualTo(503);
    }

    @Test
    void whyItIsRefusedRepeatsNothingOfTheToken() {
        String header = header(claims -> claims.issuer("https://evil.example"));
        assertThat(check(TENANT).judge(header, activity()).toString()).doesNotContain("evil")
                .doesNotContain(header.substring(10, 30));
    }

    @Test
    void aBlankAppIdStopsTheStart() {
        assertThatThrownBy(() -> new TokenCheck(" ", Set.of(), TeamsEndpoint.of(TeamsEndpoint.Cloud.PUBLIC),
                InstantSource.fixed(NOW), Runnable::run)).hasMessage("TEAMS_APP_ID is blank: set it to the app's id");
    }
}
