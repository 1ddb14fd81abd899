package org.entente.app.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.app.Entente;
import org.entente.app.clients.Browser;
import org.entente.app.clients.LocalSlack;
import org.entente.app.clients.Playground;
import org.entente.app.clients.PlaygroundPage;
import org.entente.app.clients.TeamsWire;
import org.entente.app.demo.LocalSlackWorkspace;
import org.entente.app.scenario.CouncilScenario;
import org.entente.core.text.Language;
import org.entente.slack.SlackAdapter;
import org.entente.teams.TeamsAdapter;
import org.entente.web.inbound.WebInbound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One meeting with members in a local Slack, in Microsoft's Agents Playground and in the browser at once, before the
 * whole program; skipped where Node, npm or Chromium is missing.
 */
class OneMeetingOnThreeClientsTest {

    private static final String ROOM = "C01COUNCIL";
    private static final Path SHOTS = Path.of("target", "shots-three");
    /** Cards whose first line says how far a matter has come. */
    private static final Pattern STATE = Pattern.compile("(Poll|Motion|Decision)\\b.*");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void countsEachPersonOnceAndAllRoomsEndWithTheSame() throws IOException {
        Play play = Play.read("three-clients.play", false);
        List<Stage.Account> cast = play.cast();
        Map<String, String> users = new LinkedHashMap<>();
        LocalSlackWorkspace workspace = LocalSlackWorkspace.named("Council");
        for (Stage.Account account : cast.subList(0, 3)) {
            String user = "U%02dPLAY".formatted(users.size() + 1);
            users.put(account.name(), user);
            workspace = workspace.with(new LocalSlackWorkspace.Person(user, user.toLowerCase(Locale.ROOT),
                    account.name(), account.email(), "America/Toronto",
                    account.language() == Language.FRENCH ? "fr-CA" : "en-CA"));
        }
        // the Playground wants six: those of the browser have an account there too, and never use it
        List<Playground.Member> inPlayground = MeetingInThePlaygroundTest.members(play).subList(3, 9);
        List<String> inBrowser = cast.subList(6, 9).stream().map(Stage.Account::name).toList();
        int port = freePort();
        URI here = URI.create("http://127.0.0.1:" + port + "/");
        workspace = workspace.withRoom(ROOM, BrowserStage.CHANNEL).postingTo(here.resolve(SlackAdapter.PATH));
        try (LocalSlack slack = LocalSlack.start(workspace);
                Browser slackPage = Browser.at(slack.address());
                TeamsWire wire = new TeamsWire();
                ConfigurableApplicationContext program = Entente.start(environment(slack, wire, port))) {
            wire.botIs(here.resolve(TeamsAdapter.PATH));
            try (Playground playground = Playground.start(wire, inPlayground);
                    PlaygroundPage page = PlaygroundPage.at(playground.address());
                    Browser consolePage = Browser.at(here.resolve(program.getBean(WebInbound.class).opening()))) {
                consolePage.page().waitForURL("**/console/as/**");
                BrowserStage slackStage = new BrowserStage(slack, slackPage, ROOM, users,
                        Files.createDirectories(SHOTS.resolve("slack")));
                PlaygroundStage teamsStage = new PlaygroundStage(wire, playground, page,
                        Files.createDirectories(SHOTS.resolve("teams")));
                ConsoleStage webStage = new ConsoleStage(consolePage, here,
                        who -> inBrowser.indexOf(who) == 0 ? "visitor" : "visitor-" + (inBrowser.indexOf(who) + 1),
                        Files.createDirectories(SHOTS.resolve("browser")));
                SeveralStages all = new SeveralStages(
                        new SeveralStages.Part("Slack", slackStage, users.keySet()),
                        new SeveralStages.Part("Teams", teamsStage,
                                inPlayground.subList(0, 3).stream().map(Playground.Member::name)
                                        .collect(Collectors.toSet())),
                        new SeveralStages.Part("the browser", webStage, Set.copyOf(inBrowser)));
                try {
                    Players.play(play, all);
                    Expectations.check(play, all);
                } finally {
                    slackStage.shoot("end");
                    teamsStage.shoot("end");
                    webStage.shoot(webStage.page(inBrowser.getFirst()), "end");
                }
                assertThat(Stream.of(teamsStage, webStage).map(OneMeetingOnThreeClientsTest::states))
                        .as("what came of each matter, in Teams and in the browser as in Slack")
                        .allMatch(states(slackStage)::equals);
                assertThat(states(slackStage)).hasSizeGreaterThanOrEqualTo(2);
                webStage.close();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Map<String, String> environment(LocalSlack slack, TeamsWire wire, int port) {
        Map<String, String> environment = new HashMap<>(wire.environment());
        environment.putAll(RunningBot.slack(slack.webApi().toString(), LocalSlackWorkspace.BOT_TOKEN,
                LocalSlackWorkspace.SIGNING_SECRET));
        environment.putAll(Map.of("ENTENTE_CONSOLE", "on", "ENTENTE_ADMINS", CouncilScenario.ADMINISTRATOR,
                "ENTENTE_DATA_DIR", folder.toString(), "PORT", Integer.toString(port)));
        return environment;
    }

    private static List<String> states(Stage stage) {
        return stage.room().stream().map(text -> Said.plain(text.lines().findFirst().orElse("")))
                .filter(line -> STATE.matcher(line).matches()).sorted().toList();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
