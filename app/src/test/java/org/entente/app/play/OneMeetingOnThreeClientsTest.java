package org.entente.app.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.app.Entente;
import org.entente.app.clients.Browser;
import org.entente.app.clients.FreePort;
import org.entente.app.clients.LocalSlack;
import org.entente.app.clients.Playground;
import org.entente.app.clients.PlaygroundPage;
import org.entente.app.clients.TeamsWire;
import org.entente.app.demo.LocalSlackWorkspace;
import org.entente.app.scenario.CouncilScenario;
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

    private static final Path SHOTS = Path.of("target", "shots-three");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void countsEachPersonOnceAndAllRoomsEndWithTheSame() throws IOException {
        Play play = Play.read("three-clients.play", false);
        List<Stage.Account> cast = play.cast();
        // the Playground wants six: those of the browser have an account there too, and never use it
        List<Playground.Member> inPlayground = MeetingInThePlaygroundTest.members(play).subList(3, 9);
        List<String> inBrowser = cast.subList(6, 9).stream().map(Stage.Account::name).toList();
        int port = FreePort.take();
        SlackCast members = SlackCast.of(cast.subList(0, 3), port);
        URI here = URI.create("http://127.0.0.1:" + port + "/");
        try (LocalSlack slack = LocalSlack.start(members.workspace());
                Browser slackPage = Browser.at(slack.address());
                TeamsWire wire = new TeamsWire();
                ConfigurableApplicationContext program = Entente.start(environment(slack, wire, port))) {
            wire.botIs(here.resolve(TeamsAdapter.PATH));
            try (Playground playground = Playground.start(wire, inPlayground);
                    PlaygroundPage page = PlaygroundPage.at(playground.address());
                    Browser consolePage = Browser.at(here.resolve(program.getBean(WebInbound.class).opening()))) {
                consolePage.page().waitForURL("**/console/as/**");
                BrowserStage slackStage = new BrowserStage(slack, slackPage, SlackCast.ROOM, members.users(),
                        Files.createDirectories(SHOTS.resolve("slack")));
                PlaygroundStage teamsStage = new PlaygroundStage(wire, playground, page,
                        Files.createDirectories(SHOTS.resolve("teams")));
                ConsoleStage webStage = new ConsoleStage(consolePage, here,
                        who -> inBrowser.indexOf(who) == 0 ? "visitor" : "visitor-" + (inBrowser.indexOf(who) + 1),
                        Files.createDirectories(SHOTS.resolve("browser")));
                SeveralStages all = new SeveralStages(
                        new SeveralStages.Part("Slack", slackStage, members.users().keySet()),
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
                assertThat(Stream.of(teamsStage, webStage).map(SeveralStages::states))
                        .as("what came of each matter, in Teams and in the browser as in Slack")
                        .allMatch(SeveralStages.states(slackStage)::equals);
                assertThat(SeveralStages.states(slackStage)).hasSizeGreaterThanOrEqualTo(2);
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

}
