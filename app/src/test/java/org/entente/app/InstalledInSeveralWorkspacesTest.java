package org.entente.app;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.core.delivery.BegunInstalls;
import org.entente.core.delivery.Carrier.Never;
import org.entente.core.delivery.Carrier.Sent;
import org.entente.core.ledger.Fingerprint;
import org.entente.slack.api.SlackInstallations;
import org.entente.store.Database;
import org.entente.store.delivery.LocalWakeups;
import org.entente.store.secret.AesVault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.app.SeveralWorkspaces.installation;

/** Workspaces that install the bot by themselves; each test has workspaces of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstalledInSeveralWorkspacesTest {

    private static final Path HOME = Path.of(System.getProperty("user.home"), ".slack-app");

    @TempDir
    static Path folder = Path.of("");

    private SeveralWorkspaces place;
    private boolean homeBefore;

    @BeforeAll
    void start() {
        homeBefore = Files.exists(HOME);
        place = new SeveralWorkspaces(folder.resolve("data"));
    }

    @AfterAll
    void stop() {
        place.close();
    }

    private void exchanged(String code, int times) {
        place.slack.verify(times,
                postRequestedFor(urlEqualTo("/api/oauth.v2.access")).withFormParam("code", equalTo(code)));
    }

    private void called(String method, String token, int times) {
        place.slack.verify(times, postRequestedFor(urlEqualTo("/api/" + method)).withHeader("Authorization",
                equalTo("Bearer " + token)));
    }

    @Test
    void theFirstPageIsInBothLanguagesAndLeadsToSlack() {
        SeveralWorkspaces.Begun begun = place.begins();
        assertThat(begun.page().statusCode()).isEqualTo(200);
        assertThat(begun.page().body()).contains("Add to Slack", "Ajouter à Slack", "lang=\"en\"", "lang=\"fr\"")
                .doesNotContain("<script");
        assertThat(begun.page().headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(begun.authorize()).startsWith(place.slack.baseUrl() + "/oauth/v2/authorize?client_id=111.222&")
                .contains("scope=app_mentions%3Aread%2Cchannels%3Aread%2C")
                .contains("redirect_uri=https%3A%2F%2Fbot.example.org%2Fslack%2Foauth_redirect");
        assertThat(begun.state()).hasSize(43);
        assertThat(begun.page().headers().firstValue("Set-Cookie").orElse(""))
                .contains("; Path=/slack; Secure; HttpOnly; SameSite=Lax; Max-Age=600");
    }

    @Test
    void theCodeIsExchangedWithTheAppsOwnSecretAndTheWorkspaceIsNamed() {
        HttpResponse<String> done = place.installs("c-name", installation("TNAME", "xoxb-name"));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("Entente is installed in Council &lt;TNAME&gt;", "Entente est installé dans")
                .doesNotContain("xoxb");
        assertThat(done.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(done.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(done.headers().firstValue("Set-Cookie").orElse("")).startsWith("entente-install=;")
                .contains("Max-Age=0");
        place.slack.verify(1, postRequestedFor(urlEqualTo("/api/oauth.v2.access"))
                .withFormParam("code", equalTo("c-name"))
                .withFormParam("redirect_uri", equalTo("https://bot.example.org/slack/oauth_redirect"))
                .withHeader("Authorization", equalTo("Basic " + Base64.getEncoder().encodeToString(
                        (SeveralWorkspaces.CLIENT_ID + ":" + SeveralWorkspaces.CLIENT_SECRET)
                                .getBytes(StandardCharsets.US_ASCII)))));
    }

    @Test
    void aStateWorksOnce() {
        place.grants("c-once", okJson(installation("TONCE", "xoxb-once").toString()));
        SeveralWorkspaces.Begun begun = place.begins();
        String query = "code=c-once&state=" + begun.state();
        assertThat(place.back(query, begun.cookie()).statusCode()).isEqualTo(200);
        HttpResponse<String> again = place.back(query, begun.cookie());
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("Start again", "Recommencer", "https://bot.example.org/slack/install");
        exchanged("c-once", 1);
    }

    /** STATE is that of somebody who has begun, OTHER that of somebody else, OLD one that has expired. */
    @ParameterizedTest
    @CsvSource({"code=c-bad, entente-install=STATE", "code=c-bad&state=, entente-install=STATE",
            "code=c-bad&state=STATE, ''", "code=c-bad&state=STATE, entente-install=",
            "code=c-bad&state=STATE, entente-install=OTHER", "code=c-bad&state=OTHER, entente-install=STATE",
            "code=c-bad&state=STATE, other=STATE", "code=c-bad&state=guessed, entente-install=guessed",
            "code=c-bad&state=OLD, entente-install=OLD", "state=STATE, entente-install=STATE",
            "code=&state=STATE, entente-install=STATE", "'', ''"})
    void aMissingForeignUnknownOrExpiredStateInstallsNothing(String query, String cookie) {
        String old = UUID.randomUUID().toString();
        Instant then = Instant.now().minus(Duration.ofMinutes(11));
        place.database().ledger().change(tx -> tx.use(BegunInstalls.class).begin(Fingerprint.of("install", old), then,
                then.plus(Duration.ofMinutes(10)), 10_000));
        place.grants("c-bad", okJson(installation("TBAD", "xoxb-bad").toString()));
        String state = place.begins().state();
        String other = place.begins().state();
        HttpResponse<String> page = place.back(
                query.replace("STATE", state).replace("OTHER", other).replace("OLD", old),
                cookie.replace("STATE", state).replace("OTHER", other).replace("OLD", old));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Nothing was installed", "Rien n’a été installé", "Start again");
        exchanged("c-bad", 0);
    }

    @Test
    void whoDeclinesIsToldThatNothingWasInstalled() {
        SeveralWorkspaces.Begun begun = place.begins();
        HttpResponse<String> page = place.back("error=%3Cb%3Eaccess_denied&state=" + begun.state(), begun.cookie());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Nothing was installed", "ask somebody who may install apps", "demandez à")
                .doesNotContain("<b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_code", "bad_client_secret"})
    void whatSlackRefusesIsSaidWithSlacksOwnWord(String error) {
        ObjectNode refused = SeveralWorkspaces.recorded().put("error", error + "<i>");
        HttpResponse<String> page = place.installs("c-" + error, refused);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Slack did not accept the installation (" + error + "i)")
                .doesNotContain("<i>");
    }

    @Test
    void aSlackThatStumblesEndsInAPageThatSaysToTryAgain() {
        place.grants("c-500", aResponse().withStatus(500).withBody("at com.slack.api.Thing(Thing.java:1)"));
        SeveralWorkspaces.Begun begun = place.begins();
        HttpResponse<String> page = place.back("code=c-500&state=" + begun.state(), begun.cookie());
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Wait a minute and start again", "Attendez une minute")
                .doesNotContain("com.slack", "Exception");
    }

    @Test
    void tokensThatWouldExpireAreNotKept() {
        ObjectNode rotating = installation("TROTATES", "xoxe.xoxb-1").put("refresh_token", "xoxe-1")
                .put("expires_in", 43_200);
        HttpResponse<String> page = place.installs("c-rotates", rotating);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("create the app anew from the manifest");
        assertThat(place.posts("TROTATES")).isInstanceOf(Never.class);
    }

    @Test
    void thePagesAreOnlyLookedAt() {
        for (String path : List.of("/slack/install", "/slack/oauth_redirect")) {
            assertThat(place.send(HttpRequest.newBuilder(place.address(path))
                    .POST(HttpRequest.BodyPublishers.ofString("code=1"))).statusCode()).isEqualTo(405);
        }
    }

    @Test
    void eachWorkspaceIsAskedAndWrittenToWithItsOwnToken() {
        place.installs("c-one", installation("TONE", "xoxb-one"));
        place.installs("c-two", installation("TTWO", "xoxb-two"));
        assertThat(place.command("TONE", "", "help").body()).contains("What you can do here");
        assertThat(place.command("TTWO", "", "help").body()).contains("What you can do here");
        called("users.info", "xoxb-one", 1);
        called("users.info", "xoxb-two", 1);
        assertThat(place.posts("TONE")).isEqualTo(new Sent("C1:1.2"));
        assertThat(place.posts("TTWO")).isEqualTo(new Sent("C1:1.2"));
        called("chat.postMessage", "xoxb-one", 1);
        called("chat.postMessage", "xoxb-two", 1);
    }

    @Test
    @Tag("F21")
    void aMessageForAWorkspaceWithoutTheBotIsDeadAndSaysWhatToDo() {
        assertThat(place.posts("TNOWHERE")).isEqualTo(
                new Never("not installed in this workspace: install it there (/slack/install), then retry", false));
        assertThat(place.command("TNOWHERE", "", "help").statusCode()).isEqualTo(200);
    }

    @Test
    void aWholeOrganisationIsInstalledOnceForAllItsWorkspaces() {
        ObjectNode everywhere = installation("", "xoxb-org").put("is_enterprise_install", true).putNull("team");
        everywhere.putObject("enterprise").put("id", "E1").put("name", "All councils");
        assertThat(place.installs("c-org", everywhere).body()).contains("installed in All councils");
        assertThat(place.posts("TORG")).isInstanceOf(Never.class);
        place.command("TORG", "E1", "help");
        assertThat(place.posts("TORG")).isEqualTo(new Sent("C1:1.2"));
        called("chat.postMessage", "xoxb-org", 1);
        place.command("TALIEN", "E2", "help");
        assertThat(place.posts("TALIEN")).isInstanceOf(Never.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"TGONE|{\"type\":\"app_uninstalled\"}",
            "TREVOKED|{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[],\"bot\":[\"UBOT\"]}}"})
    @Tag("F21")
    void whenTheBotIsRemovedItsTokenGoesAndNobodyElses(String team, String event) {
        place.installs("c-" + team, installation(team, "xoxb-" + team));
        place.installs("c-stays-" + team, installation("TSTAYS", "xoxb-stays"));
        assertThat(place.event(team, Instant.now().plusSeconds(1), event).statusCode()).isEqualTo(200);
        assertThat(place.posts(team)).isInstanceOf(Never.class);
        assertThat(place.posts("TSTAYS")).isInstanceOf(Sent.class);
        place.installs("c-again-" + team, installation(team, "xoxb-again-" + team));
        assertThat(place.posts(team)).isInstanceOf(Sent.class);
        called("chat.postMessage", "xoxb-again-" + team, 1);
    }

    @Test
    void whenTheBotIsRemovedFromAnOrganisationOnlyThatOneIsForgotten() {
        ObjectNode everywhere = installation("", "xoxb-org-gone").put("is_enterprise_install", true).putNull("team");
        everywhere.putObject("enterprise").put("id", "EGONE").put("name", "Org");
        place.installs("c-org-gone", everywhere);
        place.installs("c-alone", installation("TALONE", "xoxb-alone"));
        place.command("TINSIDE", "EGONE", "help");
        assertThat(place.posts("TINSIDE")).isInstanceOf(Sent.class);
        place.event("TINSIDE", Instant.now().plusSeconds(1), "{\"type\":\"app_uninstalled\"}",
                "[{\"enterprise_id\":\"EGONE\",\"team_id\":null,\"is_enterprise_install\":true}]");
        assertThat(place.posts("TINSIDE")).isInstanceOf(Never.class);
        assertThat(place.posts("TALONE")).isInstanceOf(Sent.class);
    }

    @Test
    void whoComesFromAnotherWorkspaceIsLookedUpWhereTheySpeak() {
        place.installs("c-host", installation("THOST", "xoxb-host"));
        place.installs("c-guest", installation("TGUEST", "xoxb-guest"));
        place.event("THOST", Instant.now(), "{\"type\":\"app_mention\",\"user\":\"U9\",\"user_team\":\"TGUEST\","
                + "\"channel\":\"C1\",\"text\":\"help\",\"ts\":\"1.1\"}");
        called("users.info", "xoxb-host", 1);
        called("users.info", "xoxb-guest", 0);
    }

    @Test
    @Tag("F21")
    void aRemovalThatComesLateAndAPersonsOwnTokenLeaveTheInstallation() {
        place.installs("c-late", installation("TLATE", "xoxb-late"));
        place.event("TLATE", Instant.now().minusSeconds(300), "{\"type\":\"app_uninstalled\"}");
        place.event("TLATE", Instant.now().plusSeconds(1),
                "{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[\"U1\"]}}");
        assertThat(place.posts("TLATE")).isInstanceOf(Sent.class);
    }

    @Test
    void noTokenLiesOpenAnywhere() throws IOException {
        place.installs("c-dump", installation("TDUMP", "xoxb-dump-of-the-database"));
        assertThat(place.posts("TDUMP")).isInstanceOf(Sent.class);
        List<String> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(place.folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (bytes.contains("xoxb-dump")) {
                    holding.add("token in " + file.getFileName());
                }
                if (bytes.contains("TDUMP")) {
                    holding.add("workspace in " + file.getFileName());
                }
            }
        }
        assertThat(holding).isNotEmpty().allMatch(found -> found.startsWith("workspace"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.folder.resolve("secret.key"))))
                .isEqualTo("rw-------");
        assertThat(Files.exists(HOME)).as("Bolt's own folder of tokens").isEqualTo(homeBefore);
    }

    @Test
    void anotherKeyStopsTheStartWithOneLine() {
        Path data = folder.resolve("otherKey");
        try (Database database = Database.inFolder(data, new LocalWakeups(), Instant::now)) {
            new SlackInstallations(database.ledger(), new AesVault(new byte[32])).keep("", "T1", "xoxb-1", null, null,
                    Instant.now());
        }
        assertThatThrownBy(() -> Entente.start(SeveralWorkspaces.environment(place.slack.baseUrl(), data)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("secret.key in ENTENTE_DATA_DIR is not the key").message().doesNotContain("\n");
    }
}
