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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One meeting of one council, half of its members in a local Slack and half in Microsoft's Agents Playground, before one
 * bot; skipped where Node, npm or Chromium is missing.
 */
class OneMeetingOnTwoPlatformsTest {

    private static final String ROOM = "C01COUNCIL";
    private static final int HALF = Playground.MEMBERS;
    private static final Path SHOTS = Path.of("target", "shots-two");
    /** Cards whose first line says how far a matter has come. */
    private static final Pattern STATE = Pattern.compile("(Poll|Motion|Decision|Action)\\b.*");

    @Test
    void countsEachPersonOnceAndBothRoomsEndWithTheSame() {
        Play play = Play.read("two-platforms.play", false);
        Map<String, String> users = new LinkedHashMap<>();
        LocalSlackWorkspace workspace = LocalSlackWorkspace.named("Council");
        for (Stage.Account account : play.cast().subList(0, HALF)) {
            String user = "U%02dPLAY".formatted(users.size() + 1);
            users.put(account.name(), user);
            workspace = workspace.with(new LocalSlackWorkspace.Person(user, user.toLowerCase(Locale.ROOT),
                    account.name(), account.email(), "America/Toronto",
                    account.language() == Language.FRENCH ? "fr-CA" : "en-CA"));
        }
        List<Playground.Member> others = MeetingInThePlaygroundTest.members(play).subList(HALF, play.cast().size());
        int port = freePort();
        workspace = workspace.withRoom(ROOM, BrowserStage.CHANNEL)
                .postingTo(URI.create("http://127.0.0.1:" + port + SlackAdapter.PATH));
        try (LocalSlack slack = LocalSlack.start(workspace);
                Browser slackPage = Browser.at(slack.address());
                TeamsWire wire = new TeamsWire();
                RunningBot bot = new RunningBot(environment(slack, wire), CouncilScenario.ADMINISTRATOR, port)) {
            wire.botIs(bot.door(TeamsAdapter.PATH));
            try (Playground playground = Playground.start(wire, others);
                    PlaygroundPage page = PlaygroundPage.at(playground.address())) {
                BrowserStage inSlack = new BrowserStage(slack, slackPage, ROOM, users,
                        Files.createDirectories(SHOTS.resolve("slack")));
                PlaygroundStage inTeams = new PlaygroundStage(wire, playground, page,
                        Files.createDirectories(SHOTS.resolve("teams")));
                SeveralStages both = new SeveralStages(new SeveralStages.Part("Slack", inSlack, users.keySet()),
                        new SeveralStages.Part("Teams", inTeams,
                                others.stream().map(Playground.Member::name).collect(Collectors.toSet())));
                try {
                    Players.play(play, both);
                    Expectations.check(play, both);
                } finally {
                    inSlack.shoot("end");
                    inTeams.shoot("end");
                }
                assertThat(states(inTeams)).as("what came of each matter, in Teams as in Slack")
                        .hasSizeGreaterThanOrEqualTo(4).isEqualTo(states(inSlack));
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
