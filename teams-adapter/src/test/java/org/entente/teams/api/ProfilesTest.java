package org.entente.teams.api;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import org.entente.core.command.Invocation.Profile;
import org.entente.core.delivery.Remembered;
import org.entente.core.text.Language;
import org.entente.teams.api.TeamsProfiles.Known;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** What Teams says of accounts. The shapes were recorded; the people in them are made up. */
class ProfilesTest {

    private static final String MEMBERS = "/teams/v3/conversations/" + Teams.ROOM;
    private static final String ONE = MEMBERS + "/members/" + Teams.USER;

    @RegisterExtension
    static final WireMockExtension MOCK = Teams.mock();

    private Teams teams = new Teams(MOCK);
    private TeamsProfiles profiles = profiles();

    @BeforeEach
    void connect() {
        teams = new Teams(MOCK).met();
        profiles = profiles();
    }

    private TeamsProfiles profiles() {
        return new TeamsProfiles(teams.web, teams.routes, Remembered.NONE, () -> teams.now, Runnable::run,
                Duration.ofSeconds(5));
    }

    private static String member(String tenant, String role) {
        return "{\"id\":\"" + Teams.USER + "\",\"aadObjectId\":\"aaaaaaaa-0000-4000-8000-000000000001\",\"name\":"
                + "\"Co-chair\",\"givenName\":\"Co\",\"surname\":\"Chair\",\"email\":\"chair@example.com\","
                + "\"userPrincipalName\":\"chair@example.com\",\"tenantId\":\"" + tenant + "\",\"userRole\":\"" + role
                + "\"}";
    }

    private Known known() {
        return profiles.of(Teams.TENANT, Teams.USER, Teams.ROOM + ";messageid=17");
    }

    @Test
    void nameAndAddressComeFromTeamsLanguageAndZoneFromTheirClient() {
        teams.answers(get(urlEqualTo(ONE)), okJson(member(Teams.TENANT, "user")));
        assertThat(known()).isEqualTo(
                new Known(Language.FRENCH, new Profile("Co-chair", "chair@example.com", "America/Toronto", false)));
    }

    @ParameterizedTest
    @CsvSource({Teams.TENANT + ",guest", Teams.TENANT + ",anonymous", "another,user"})
    void whoeverIsAtHomeElsewhereIsAGuest(String tenant, String role) {
        teams.answers(get(urlEqualTo(ONE)), okJson(member(tenant, role)));
        assertThat(known().profile()).isEqualTo(
                new Profile("Co-chair", "chair@example.com", "America/Toronto", true));
    }

    @Test
    void theyAreAskedForOnceInAWhile() {
        teams.answers(get(urlEqualTo(ONE)), okJson(member(Teams.TENANT, "user")));
        known();
        known();
        MOCK.verify(1, getRequestedFor(urlEqualTo(ONE)));
        teams.now = teams.now.plus(Duration.ofMinutes(16));
        known();
        profiles.forget(Teams.TENANT, Teams.USER);
        known();
        MOCK.verify(3, getRequestedFor(urlEqualTo(ONE)));
    }

    @ParameterizedTest
    @CsvSource({"404", "403", "500", "503"})
    void whoeverTeamsDoesNotNameHasNoProfileAndIsAskedForSoonAgain(int status) {
        teams.answers(get(urlEqualTo(ONE)), aResponse().withStatus(status));
        assertThat(known()).isEqualTo(new Known(Language.FRENCH, null));
        teams.answers(get(urlEqualTo(ONE)), okJson(member(Teams.TENANT, "user")));
        assertThat(known().profile()).isNull();
        teams.now = teams.now.plusSeconds(21);
        assertThat(known().profile()).isNotNull();
    }

    @Test
    void membersComePageByPage() throws Exception {
        teams.answers(get(urlEqualTo(MEMBERS + "/pagedmembers")),
                okJson("{\"continuationToken\":\"a&b =c\",\"members\":[" + member(Teams.TENANT, "user") + "]}"));
        teams.answers(get(urlEqualTo(MEMBERS + "/pagedmembers?continuationToken=a%26b%20%3Dc")),
                okJson("{\"members\":[" + member(Teams.TENANT, "guest") + "]}"));
        assertThat(teams.web.members(teams.service(), Teams.ROOM)).extracting(Account::role).containsExactly("user",
                "guest");
    }
}
