package org.entente.app.operator;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.entente.app.operator.Desk.Outcome;
import org.entente.core.text.Language;
import org.entente.core.time.Zone;
import org.entente.slack.SlackManifest;
import org.entente.store.OwnRedis;
import org.entente.store.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/** An operator asks what is wrong before the bot is started. */
class BotExaminedTest {

    private static final String APP = "11111111-2222-3333-4444-555555555555";

    @RegisterExtension
    static final WireMockExtension PLATFORM = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1")).build();

    @TempDir
    Path folder = Path.of("");

    private Desk desk = new Desk(folder);

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    private Desk slack() {
        return desk.set("SLACK_BOT_TOKEN", "xoxb-hush").set("SLACK_SIGNING_SECRET", "hush-sign")
                .set("SLACK_API_URL", "http://127.0.0.1:" + PLATFORM.getPort());
    }

    private static void slackSays(String json, String scopes) {
        PLATFORM.stubFor(post(urlEqualTo("/api/auth.test")).withHeader("Authorization", equalTo("Bearer xoxb-hush"))
                .willReturn(okJson(json).withHeader("X-OAuth-Scopes", scopes)));
    }

    private static String everyScope() {
        return String.join(",", SlackManifest.scopes());
    }

    private Desk teams() {
        return desk.set("TEAMS_APP_ID", APP).set("TEAMS_APP_PASSWORD", "hush-teams")
                .set("TEAMS_LOGIN_URL", "http://127.0.0.1:" + PLATFORM.getPort());
    }

    private void ill(String line) {
        Outcome outcome = desk.type("doctor");
        assertThat(outcome.said().lines()).anyMatch(each -> each.startsWith("NOT OK") && each.contains(line));
        assertThat(outcome.said()).doesNotContain("hush");
        assertThat(outcome.code()).isEqualTo(1);
    }

    private void well(String line) {
        Outcome outcome = desk.type("doctor");
        assertThat(outcome.said()).contains("OK: " + line).doesNotContain("NOT OK").doesNotContain("hush");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void whereNothingIsSetAllIsWellAndNothingIsMade() {
        well("no record yet");
        assertThat(desk.data()).doesNotExist();
    }

    @Test
    void aTerminalInFrenchReadsFrench() {
        assertThat(desk.type(Language.FRENCH, "doctor").said()).contains("OK\u00a0: les réglages sont lisibles.")
                .contains("Mo libres");
    }

    @Test
    void aRecordThatOpensIsCounted() {
        desk.withTwoCouncils();
        well("the record opens; 2 councils");
        well("time-zone rules of edition " + Zone.rules());
        assertThat(desk.type("doctor").said()).containsPattern("data folder \\S+data, [\\d,]+ MB free");
    }

    @Test
    void aRecordThatDoesNotOpenIsSaid() throws IOException {
        Files.createDirectories(desk.data());
        Files.writeString(desk.record(), "a shopping list, long enough to be taken for something".repeat(20));
        ill("the record does not open");
    }

    @Test
    void aDatabaseThatIsAwayIsSaid() {
        desk.set("ENTENTE_DATABASE_URL", "postgresql://bot:hush@127.0.0.1:1/entente");
        ill("the record cannot be read");
    }

    @Test
    void aRedisThatAnswersIsSaid() {
        try (OwnRedis redis = OwnRedis.started("--requirepass", "hush")) {
            desk.set("ENTENTE_DATABASE_URL", Postgres.freshDatabase())
                    .set("ENTENTE_REDIS_URL", redis.url().replace("//", "//:hush@"));
            well("Redis at redis://127.0.0.1:" + redis.port() + " answers within ");
        }
    }

    @Test
    void aRedisThatIsAwayIsSaid() {
        desk.set("ENTENTE_DATABASE_URL", Postgres.freshDatabase())
                .set("ENTENTE_REDIS_URL", "rediss://bot:hush@127.0.0.1:1");
        ill("Redis at rediss://127.0.0.1:1: no connection");
    }

    @Test
    void aFileInTheFoldersPlaceIsSaid() throws IOException {
        Files.writeString(desk.data(), "");
        ill("nothing can be written there");
    }

    @Test
    void aClockBehindTheRecordIsSaid() {
        desk.withTwoCouncils().at(Desk.NOW.minus(Duration.ofMinutes(1)));
        well("the clock shows 2026-11-22T14:59:00Z");
        desk.at(Desk.NOW.minus(Duration.ofDays(1)));
        ill("the record has an entry of 2026-11-22T15:00:00Z");
    }

    @Test
    void oldZoneRulesAreSaid() {
        desk.at(Desk.NOW.plus(Duration.ofDays(3 * 365)));
        ill("are old");
    }

    @ParameterizedTest
    @CsvSource({"ENTENTE_DATA_DIR, ' ', ENTENTE_DATA_DIR is blank",
            "SLACK_BOT_TOKEN, xoxb-hush, SLACK_BOT_TOKEN is set alone",
            "TEAMS_APP_ID, 1, TEAMS_APP_ID is set without", "ENTENTE_PUBLIC_URL, bot, must be a whole address",
            "ENTENTE_PUBLIC_URL, http://bot.example.org, can be read on the way",
            "ENTENTE_PUBLIC_URL, https://u:hush@bot.example.org, does not belong there",
            "ENTENTE_PUBLIC_URL, https://bot.example.org/?a, does not belong there"})
    void aSettingThatIsWrongIsNamed(String variable, String value, String said) {
        desk.set(variable, value);
        ill(said);
    }

    @ParameterizedTest
    @CsvSource({"https://bot.example.org", "http://127.0.0.1:8080"})
    void anAddressThatCanBeUsedIsShown(String address) {
        desk.set("ENTENTE_PUBLIC_URL", address);
        well("public address " + address);
    }

    @Test
    void aTokenThatSlackTakesIsWell() {
        slack();
        slackSays("{\"ok\":true,\"team\":\"Joint Council\"}", everyScope());
        well("Slack takes the bot’s token, in Joint Council");
    }

    @Test
    void aMissingScopeIsNamed() {
        slack();
        slackSays("{\"ok\":true,\"team\":\"Joint Council\"}", everyScope().replace("files:write,", ""));
        ill("scopes are missing: files:write.");
    }

    @Test
    void aTokenThatSlackRefusesIsNamedByItsVariable() {
        slack();
        slackSays("{\"ok\":false,\"error\":\"invalid_auth\"}", "");
        ill("Slack does not take SLACK_BOT_TOKEN: invalid_auth");
    }

    @Test
    void bothTokensOfASocketAreAsked() {
        desk.set("SLACK_BOT_TOKEN", "xoxb-hush").set("SLACK_APP_TOKEN", "xapp-hush")
                .set("SLACK_API_URL", "http://127.0.0.1:" + PLATFORM.getPort());
        slackSays("{\"ok\":true,\"team\":\"Joint Council\"}", everyScope());
        PLATFORM.stubFor(post(urlEqualTo("/api/apps.connections.open"))
                .withHeader("Authorization", equalTo("Bearer xapp-hush"))
                .willReturn(okJson("{\"ok\":true,\"url\":\"wss://127.0.0.1/\"}")));
        well("Slack takes the token for Socket Mode");
        PLATFORM.stubFor(post(urlEqualTo("/api/apps.connections.open"))
                .willReturn(okJson("{\"ok\":false,\"error\":\"not_allowed_token_type\"}")));
        ill("Slack does not take SLACK_APP_TOKEN: not_allowed_token_type");
    }

    @Test
    void aSlackThatIsNotThereIsSaid() {
        slack().set("SLACK_API_URL", "http://127.0.0.1:1");
        ill("no answer from Slack at http://127.0.0.1:1/api/");
    }

    @Test
    void severalWorkspacesHaveTheirOwnTokens() {
        desk.set("SLACK_CLIENT_ID", "1").set("SLACK_CLIENT_SECRET", "hush").set("SLACK_SIGNING_SECRET", "hush")
                .set("ENTENTE_PUBLIC_URL", "https://bot.example.org");
        well("Slack in several workspaces");
    }

    @Test
    void credentialsThatMicrosoftTakesAreWell() {
        teams();
        PLATFORM.stubFor(post(urlEqualTo("/botframework.com/oauth2/v2.0/token"))
                .withRequestBody(containing("client_secret=hush-teams"))
                .willReturn(okJson("{\"access_token\":\"hush-token\",\"expires_in\":3600}")));
        well("Microsoft takes the credentials of app " + APP);
    }

    @Test
    void credentialsThatMicrosoftRefusesAreSaid() {
        teams();
        PLATFORM.stubFor(post(urlEqualTo("/botframework.com/oauth2/v2.0/token"))
                .willReturn(aResponse().withStatus(401).withBody("{\"error\":\"invalid_client\"}")));
        ill("the login service refuses the app: invalid_client");
    }
}
