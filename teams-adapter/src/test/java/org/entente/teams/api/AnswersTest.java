package org.entente.teams.api;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

/** Words for one person alone. */
class AnswersTest {

    private static final Voice VOICE = Voice.in(Language.FRENCH);
    private static final Card CARD = Card.titled(Content.literal("Title")).build();
    private static final String THREAD = Teams.ROOM + ";messageid=17";
    private static final String WHISPER = Teams.activities(THREAD) + "?isTargetedActivity=true";
    private static final String TALK_POSTS = Teams.activities(Teams.TALK);

    @RegisterExtension
    static final WireMockExtension MOCK = Teams.mock();

    private Teams teams = new Teams(MOCK);
    private TeamsAnswers answers = new TeamsAnswers(teams.web, teams.routes, teams.cards, teams.carrier);

    @BeforeEach
    void connect() {
        teams = new Teams(MOCK).met();
        answers = new TeamsAnswers(teams.web, teams.routes, teams.cards, teams.carrier);
        teams.answers(post(urlEqualTo(TALK_POSTS)), okJson("{\"id\":\"1\"}"));
    }

    @Test
    void inARoomTheyAreWhisperedInTheThreadWhereTheyWereAsked() {
        teams.answers(post(urlEqualTo(WHISPER)), okJson("{\"id\":\"1\"}").withStatus(201));
        answers.whisper(Teams.TENANT, THREAD, Teams.USER, CARD, VOICE);
        MOCK.verify(1, postRequestedFor(urlEqualTo(WHISPER))
                .withRequestBody(matchingJsonPath("$.recipient.id", equalTo(Teams.USER)))
                .withRequestBody(matchingJsonPath("$.from.id", equalTo("28:" + Teams.APP)))
                .withRequestBody(matchingJsonPath("$.from.isTargeted", absent())));
        MOCK.verify(0, postRequestedFor(urlEqualTo(TALK_POSTS)));
    }

    @ParameterizedTest
    @CsvSource({"400,BadArgument", "403,BotNotInConversationRoster", "404,ConversationNotFound", "405,''"})
    void whereThatCannotBeTheyAreToldInTheirOwnTalk(int status, String code) {
        teams.answers(post(urlEqualTo(WHISPER)),
                aResponse().withStatus(status).withBody("{\"error\":{\"code\":\"" + code + "\"}}"));
        answers.whisper(Teams.TENANT, THREAD, Teams.USER, CARD, VOICE);
        MOCK.verify(1, postRequestedFor(urlEqualTo(TALK_POSTS)));
    }

    @Test
    void whileTeamsIsBusyNobodyIsToldTwice() {
        teams.answers(post(urlEqualTo(WHISPER)), aResponse().withStatus(503));
        answers.whisper(Teams.TENANT, THREAD, Teams.USER, CARD, VOICE);
        MOCK.verify(1, postRequestedFor(urlEqualTo(WHISPER)));
        MOCK.verify(0, postRequestedFor(urlEqualTo(TALK_POSTS)));
    }

    @Test
    void theHomeCardStandsInTheirOwnTalk() {
        answers.home(Teams.TENANT, Teams.USER, CARD, VOICE);
        MOCK.verify(1, postRequestedFor(urlEqualTo(TALK_POSTS)));
    }
}
