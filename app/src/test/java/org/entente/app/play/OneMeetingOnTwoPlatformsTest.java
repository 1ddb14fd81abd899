package org.entente.app.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.app.clients.Browser;
import org.entente.app.clients.FreePort;
import org.entente.app.clients.LocalSlack;
import org.entente.app.clients.Playground;
import org.entente.app.clients.PlaygroundPage;
import org.entente.app.clients.TeamsWire;
import org.entente.app.demo.LocalSlackWorkspace;
import org.entente.app.scenario.CouncilScenario;
import org.entente.teams.TeamsAdapter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One meeting of one council, half of its members in a local Slack and half in Microsoft's Agents Playground, before one
 * bot; skipped where Node, npm or Chromium is missing.
 */
class OneMeetingOnTwoPlatformsTest {

    private static final int HALF = Playground.MEMBERS;
    private static final Path SHOTS = Path.of("target", "shots-two");

    @Test
    void countsEachPersonOnceAndBothRoomsEndWithTheSame() {
        Play play = Play.read("two-platforms.play", false);
        List<Playground.Member> others = MeetingInThePlaygroundTest.members(play).subList(HALF, play.cast().size());
        int port = FreePort.take();
        SlackCast members = SlackCast.of(play.cast().subList(0, HALF), port);
        try (LocalSlack slack = LocalSlack.start(members.workspace());
                Browser slackPage = Browser.at(slack.address());
                TeamsWire wire = new TeamsWire();
                RunningBot bot = new RunningBot(environment(slack, wire), CouncilScenario.ADMINISTRATOR, port)) {
            wire.botIs(bot.door(TeamsAdapter.PATH));
            try (Playground playground = Playground.start(wire, others);
                    PlaygroundPage page = PlaygroundPage.at(playground.address())) {
                BrowserStage inSlack = new BrowserStage(slack, slackPage, SlackCast.ROOM, members.users(),
                        Files.createDirectories(SHOTS.resolve("slack")));
                PlaygroundStage inTeams = new PlaygroundStage(wire, playground, page,
                        Files.createDirectories(SHOTS.resolve("teams")));
                SeveralStages both = new SeveralStages(
                        new SeveralStages.Part("Slack", inSlack, members.users().keySet()),
                        new SeveralStages.Part("Teams", inTeams,
                                others.stream().map(Playground.Member::name).collect(Collectors.toSet())));
                try {
                    Players.play(play, both);
                    Expectations.check(play, both);
                } finally {
                    inSlack.shoot("end");
                    inTeams.shoot("end");
                }
                assertThat(SeveralStages.states(inTeams)).as("what came of each matter, in Teams as in Slack")
                        .hasSizeGreaterThanOrEqualTo(4).isEqualTo(SeveralStages.states(inSlack));
                slackPage.seesNothingUnknown();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment(LocalSlack slack, TeamsWire wire) {
        Map<String, String> environment = new HashMap<>(wire.environment());
        environment.putAll(RunningBot.slack(slack.webApi().toString(), LocalSlackWorkspace.BOT_TOKEN,
                LocalSlackWorkspace.SIGNING_SECRET));
        return environment;
    }

}
