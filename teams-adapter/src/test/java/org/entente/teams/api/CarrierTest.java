package org.entente.teams.api;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.stream.Stream;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Carrier.Later;
import org.entente.core.delivery.Carrier.Never;
import org.entente.core.delivery.Carrier.Outcome;
import org.entente.core.delivery.Carrier.Sent;
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
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** A card on its way to Teams, and what every kind of answer means for it. */
class CarrierTest {

    private static final Address ROOM = new Address(Platform.TEAMS, Teams.TENANT, Address.Kind.ROOM, Teams.ROOM);
    private static final Address PERSON = new Address(Platform.TEAMS, Teams.TENANT, Address.Kind.PERSON, Teams.USER);
    private static final Address HOME = new Address(Platform.TEAMS, Teams.TENANT, Address.Kind.HOME, Teams.USER);
    private static final Voice VOICE = Voice.in(Language.ENGLISH);
    private static final Card CARD = Card.titled(Content.literal("Title")).paragraph(Content.literal("a & b")).build();
    private static final String ROOM_POSTS = Teams.activities(Teams.ROOM);
    private static final String TALK_POSTS = Teams.activities(Teams.TALK);

    @RegisterExtension
    static final WireMockExtension MOCK = Teams.mock();

    private Teams teams = new Teams(MOCK);

    @BeforeEach
    void connect() {
        teams = new Teams(MOCK).met();
    }

    private void posts(String path, ResponseDefinitionBuilder response) {
        teams.answers(post(urlEqualTo(path)), response);
    }

    private static ResponseDefinitionBuilder error(int status, String code) {
        return aResponse().withStatus(status)
                .withBody("{\"error\":{\"code\":\"" + code + "\",\"message\":\"something about a & b\"}}");
    }

    @Test
    void aPostHoldsTheCardItsPlainTextAndNothingThatTheLibraryAdds() {
        posts(ROOM_POSTS, okJson("{\"id\":\"1795311513376\"}").withStatus(201));
        assertThat(teams.carrier.post(ROOM, CARD, VOICE)).isEqualTo(new Sent(Teams.ROOM + " 1795311513376"));
        String card = teams.cards.message(CARD, VOICE).card();
        MOCK.verify(1, postRequestedFor(urlEqualTo(ROOM_POSTS))
                .withHeader("Authorization", equalTo("Bearer " + Teams.TOKEN)).withoutHeader("Cookie")
                .withRequestBody(equalToJson("{\"type\":\"message\",\"from\":{\"id\":\"28:" + Teams.APP
                        + "\"},\"conversation\":{\"id\":\"" + Teams.ROOM
                        + "\",\"isGroup\":false},\"historyDisclosed\":false,"
                        + "\"summary\":\"Title\\na & b\",\"attachments\":[{\"contentType\":"
                        + "\"application/vnd.microsoft.card.adaptive\",\"content\":" + card + "}]}")));
    }

    @Test
    void anEditNamesConversationAndActivity() {
        teams.answers(put(urlEqualTo(ROOM_POSTS + "/179")), okJson("{\"id\":\"179\"}"));
        assertThat(teams.carrier.update(ROOM, Teams.ROOM + " 179", CARD, VOICE))
                .isEqualTo(new Sent(Teams.ROOM + " 179"));
        MOCK.verify(1, putRequestedFor(urlEqualTo(ROOM_POSTS + "/179"))
                .withRequestBody(matchingJsonPath("$.id", equalTo("179")))
                .withRequestBody(matchingJsonPath("$.attachments[0].content.type", equalTo("AdaptiveCard"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void anEditNeedsNoWordInAnswer(int status) {
        teams.answers(put(urlEqualTo(ROOM_POSTS + "/179")), aResponse().withStatus(status));
        assertThat(teams.carrier.update(ROOM, Teams.ROOM + " 179", CARD, VOICE)).isInstanceOf(Sent.class);
    }

    @Test
    void anEditOfNothingOfTeamsIsGivenUp() {
        assertThat(teams.carrier.update(ROOM, "C1:1.2", CARD, VOICE)).isInstanceOf(Never.class);
    }

    @Test
    void aPersonIsReachedInTheirTalk() {
        posts(TALK_POSTS, okJson("{\"id\":\"1\"}"));
        assertThat(teams.carrier.post(PERSON, CARD, VOICE)).isEqualTo(new Sent(Teams.TALK + " 1"));
    }

    @Test
    void aTalkThatNeverWasIsMadeOnceAndKept() {
        Address stranger = new Address(Platform.TEAMS, Teams.TENANT, Address.Kind.PERSON, "29:stranger");
        posts("/teams/v3/conversations", okJson("{\"id\":\"a:new\"}").withStatus(201));
        posts(Teams.activities("a:new"), okJson("{\"id\":\"1\"}"));
        assertThat(teams.carrier.post(stranger, CARD, VOICE)).isEqualTo(new Sent("a:new 1"));
        assertThat(teams.carrier.post(stranger, CARD, VOICE)).isEqualTo(new Sent("a:new 1"));
        MOCK.verify(1, postRequestedFor(urlEqualTo("/teams/v3/conversations")).withRequestBody(equalToJson(
                "{\"isGroup\":false,\"bot\":{\"id\":\"28:" + Teams.APP + "\"},\"members\":[{\"id\":\"29:stranger\"}],"
                        + "\"tenantId\":\"" + Teams.TENANT + "\",\"channelData\":{\"tenant\":{\"id\":\"" + Teams.TENANT
                        + "\"}}}")));
        assertThat(teams.kept.get("TEAMS/" + Teams.TENANT + "/29:stranger")).contains("a:new");
    }

    @Test
    void aTalkThatIsGoneIsMadeAnew() {
        posts(TALK_POSTS, error(404, "ConversationNotFound"));
        posts("/teams/v3/conversations", okJson("{\"id\":\"a:new\"}"));
        posts(Teams.activities("a:new"), okJson("{\"id\":\"1\"}"));
        assertThat(teams.carrier.post(PERSON, CARD, VOICE)).isEqualTo(new Sent("a:new 1"));
    }

    @Test
    void aHomeCardIsSentOnceAndThenDrawnAgain() {
        posts(TALK_POSTS, okJson("{\"id\":\"7\"}"));
        teams.answers(put(urlEqualTo(TALK_POSTS + "/7")), okJson("{\"id\":\"7\"}"));
        for (int i = 0; i < 3; i++) {
            assertThat(teams.carrier.post(HOME, CARD, VOICE)).isEqualTo(new Sent(Teams.TALK + " 7"));
        }
        MOCK.verify(1, postRequestedFor(urlEqualTo(TALK_POSTS)));
        MOCK.verify(2, putRequestedFor(urlEqualTo(TALK_POSTS + "/7")));
    }

    @Test
    void aHomeCardThatWasTakenAwayIsSentAnew() {
        posts(TALK_POSTS, okJson("{\"id\":\"7\"}"));
        teams.answers(put(urlEqualTo(TALK_POSTS + "/7")), error(404, "ActivityNotFoundInConversation"));
        teams.carrier.post(HOME, CARD, VOICE);
        posts(TALK_POSTS, okJson("{\"id\":\"8\"}"));
        assertThat(teams.carrier.post(HOME, CARD, VOICE)).isEqualTo(new Sent(Teams.TALK + " 8"));
    }

    @Test
    void aRoomOfATenantThatWasNeverMetIsGivenUpWithoutACall() {
        Address elsewhere = new Address(Platform.TEAMS, "another", Address.Kind.ROOM, "19:x");
        assertThat(teams.carrier.post(elsewhere, CARD, VOICE))
                .isEqualTo(new Never("nobody of this tenant was met yet", false));
        MOCK.verify(0, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(ints = {412, 429, 502, 503, 504})
    @Tag("F7")
    void whatPassesIsTriedAgainAndOnlyByTheCourier(int status) {
        posts(ROOM_POSTS, error(status, "Throttled"));
        assertThat(teams.carrier.post(ROOM, CARD, VOICE)).isEqualTo(new Later(Duration.ZERO, "Throttled"));
        MOCK.verify(1, postRequestedFor(urlEqualTo(ROOM_POSTS)));
    }

    @ParameterizedTest
    @CsvSource({"429,7,7", "503,120,120", "429,0,1", "429,99999,3600", "429,-5,1", "429,soon,1",
            "429,'Sun, 06 Nov 1994 08:49:37 GMT',1"})
    @Tag("F7")
    void itWaitsAsLongAsTeamsSays(int status, String header, long seconds) {
        posts(ROOM_POSTS, error(status, "").withHeader("Retry-After", header));
        assertThat(teams.carrier.post(ROOM, CARD, VOICE))
                .isEqualTo(new Later(Duration.ofSeconds(seconds), "HTTP " + status));
    }

    static Stream<Arguments> faults() {
        return Stream.of(Arguments.of("a reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Arguments.of("an empty answer", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                Arguments.of("broken off", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
                Arguments.of("no JSON", aResponse().withStatus(200).withBody("<html>hello</html>")),
                Arguments.of("no id", okJson("{}")), Arguments.of("nothing", aResponse().withStatus(200)),
                Arguments.of("nothing at all", aResponse().withStatus(204)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    @Tag("F7")
    void anAnswerThatIsNoneIsTriedAgain(String fault, ResponseDefinitionBuilder response) {
        posts(ROOM_POSTS, response);
        assertThat(teams.carrier.post(ROOM, CARD, VOICE)).isInstanceOfSatisfying(Later.class, later -> {
            assertThat(later.after()).isZero();
            assertThat(later.reason()).doesNotContain(Teams.TOKEN).doesNotContain("a &").doesNotContain("hello");
        });
        MOCK.verify(1, postRequestedFor(urlEqualTo(ROOM_POSTS)));
    }

    @Test
    @Tag("F7")
    void aHangIsTriedAgain() {
        posts(ROOM_POSTS, okJson("{\"id\":\"1\"}").withFixedDelay(3_000));
        Teams hasty = new Teams(MOCK, Duration.ofMillis(200)).met();
        assertThat(hasty.carrier.post(ROOM, CARD, VOICE)).isInstanceOfSatisfying(Later.class,
                later -> assertThat(later.reason()).isEqualTo("no answer from Teams in time"));
    }

    @ParameterizedTest
    @CsvSource({"403,BotNotInConversationRoster,true", "403,ConversationBlockedByUser,true",
            "403,MessageWritesBlocked,true", "404,ConversationNotFound,true", "403,BotDisabledByAdmin,false",
            "403,NotEnoughPermissions,false", "403,InvalidBotApiHost,false",
            "404,ActivityNotFoundInConversation,false", "413,MessageSizeTooBig,false", "400,BadSyntax,false",
            "401,BotNotRegistered,false", "405,MethodNotAllowed,false", "408,RequestTimeout,false",
            "409,Conflict,false", "500,ServiceError,false", "501,NotImplemented,false"})
    @Tag("F7")
    void whatNeverPassesIsGivenUpAndSaysWhy(int status, String code, boolean closesRoom) {
        posts(ROOM_POSTS, error(status, code));
        teams.answers(put(urlEqualTo(ROOM_POSTS + "/1")), error(status, code));
        assertThat(teams.carrier.post(ROOM, CARD, VOICE)).isEqualTo(new Never(code, closesRoom));
        assertThat(teams.carrier.update(ROOM, Teams.ROOM + " 1", CARD, VOICE)).isEqualTo(new Never(code, closesRoom));
    }

    @Test
    void aProxysPageIsGivenUp() {
        posts(ROOM_POSTS, aResponse().withStatus(403).withBody("<html>no</html>"));
        assertThat(teams.carrier.post(ROOM, CARD, VOICE)).isEqualTo(new Never("HTTP 403", false));
    }

    @Test
    void aCodeThatIsHiddenInTheWordsIsFound() {
        posts(ROOM_POSTS, aResponse().withStatus(403)
                .withBody(
                        "{\"errorCode\":209,\"message\":\"{\\r\\n \\\"subCode\\\": \\\"MessageWritesBlocked\\\" }\"}"));
        assertThat(teams.carrier.post(ROOM, CARD, VOICE)).isEqualTo(new Never("MessageWritesBlocked", true));
    }

    @Test
    @Tag("F7")
    void aRefusedTokenIsFetchedAnewOnce() {
        MOCK.stubFor(post(urlEqualTo(ROOM_POSTS)).withHeader("Authorization", equalTo("Bearer " + Teams.TOKEN))
                .willReturn(error(401, "Unauthorized")));
        MOCK.stubFor(post(urlEqualTo(ROOM_POSTS)).withHeader("Authorization", equalTo("Bearer another"))
                .willReturn(okJson("{\"id\":\"1\"}")));
        posts(TALK_POSTS, okJson("{\"id\":\"1\"}"));
        teams.carrier.post(PERSON, CARD, VOICE);
        teams.login(okJson(Teams.token("another", 3_599)));
        assertThat(teams.carrier.post(ROOM, CARD, VOICE)).isInstanceOf(Sent.class);
        MOCK.verify(2, postRequestedFor(urlEqualTo(ROOM_POSTS)));
        MOCK.verify(2, postRequestedFor(urlEqualTo(Teams.LOGIN)));
    }

    @Test
    @Tag("F7")
    void aTokenThatIsRefusedTwiceEndsTheDelivery() {
        posts(ROOM_POSTS, error(401, "BotNotRegistered"));
        assertThat(teams.carrier.post(ROOM, CARD, VOICE)).isEqualTo(new Never("BotNotRegistered", false));
        MOCK.verify(2, postRequestedFor(urlEqualTo(ROOM_POSTS)));
    }

    @Test
    void aSecretThatIsRefusedIsSaidWithoutACallAndNothingIsLost() {
        teams.login(aResponse().withStatus(401).withBody("{\"error\":\"invalid_client\",\"error_description\":"
                + "\"AADSTS7000222: " + Teams.PASSWORD + " expired\"}"));
        assertThat(teams.carrier.post(ROOM, CARD, VOICE))
                .isEqualTo(new Later(Duration.ZERO, "the login service refuses the app: invalid_client"));
        MOCK.verify(0, postRequestedFor(urlEqualTo(ROOM_POSTS)));
    }

    @Test
    void aCardThatIsTooLargeIsGivenUpWithoutACall() {
        Card large = Card.titled(Content.literal("T")).paragraph(Content.literal("long ".repeat(10_000))).build();
        Outcome outcome = teams.carrier.post(ROOM, large, VOICE);
        assertThat(outcome).isInstanceOfSatisfying(Never.class,
                never -> assertThat(never.reason()).contains("over Teams' limit"));
        MOCK.verify(0, postRequestedFor(urlEqualTo(ROOM_POSTS)));
    }
}
