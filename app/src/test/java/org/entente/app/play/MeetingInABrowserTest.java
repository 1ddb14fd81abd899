package org.entente.app.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.entente.app.clients.Browser;
import org.entente.app.clients.LocalSlack;
import org.entente.app.demo.LocalSlackWorkspace;
import org.entente.app.scenario.CouncilScenario;
import org.entente.core.text.Language;
import org.entente.slack.SlackAdapter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The meeting of 27 September 2018, whole, every word and click of it at the page of a local Slack; skipped where npm or
 * Chromium is missing.
 */
class MeetingInABrowserTest {

    private static final String ROOM = "C01COUNCIL";
    private static final Path SHOTS = Path.of("target", "shots");

    @Test
    void isPlayedWholeAndItsRecordHoldsEverything() {
        plays(Play.read("first-meeting.play", false));
    }

    @Test
    void isFollowedByAFormARoundOfQuestionsAndAReminder() {
        plays(Play.read("follow-up.play", false));
    }

    private static void plays(Play play) {
        Map<String, String> users = new LinkedHashMap<>();
        LocalSlackWorkspace workspace = LocalSlackWorkspace.named("Council");
        for (Stage.Account account : play.cast()) {
            String user = "U%02dPLAY".formatted(users.size() + 1);
            users.put(account.name(), user);
            workspace = workspace.with(new LocalSlackWorkspace.Person(user, user.toLowerCase(Locale.ROOT),
                    account.name(), account.email(), "America/Toronto",
                    account.language() == Language.FRENCH ? "fr-CA" : "en-CA"));
        }
        int port = freePort();
        workspace = workspace.withRoom(ROOM, BrowserStage.CHANNEL)
                .postingTo(URI.create("http://127.0.0.1:" + port + SlackAdapter.PATH));
        try (LocalSlack slack = LocalSlack.start(workspace);
                Browser page = Browser.at(slack.address());
                RunningBot bot = new RunningBot(
                        RunningBot.slack(slack.webApi().toString(), LocalSlackWorkspace.BOT_TOKEN,
                                LocalSlackWorkspace.SIGNING_SECRET),
                        CouncilScenario.ADMINISTRATOR, port)) {
            assertThat(bot.door(SlackAdapter.PATH)).hasPort(port);
            Files.createDirectories(SHOTS);
            BrowserStage stage = new BrowserStage(slack, page, ROOM, users, SHOTS);
            try {
                Players.play(play, stage);
                if (play.filesAsked() > 0) {
                    Expectations.check(play, stage);
                }
            } finally {
                stage.shoot("end");
            }
            page.seesNothingUnknown();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
