package org.entente.app.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.app.clients.Browser;
import org.entente.app.clients.FreePort;
import org.entente.app.clients.LocalSlack;
import org.entente.app.demo.LocalSlackWorkspace;
import org.entente.app.scenario.CouncilScenario;
import org.entente.slack.SlackAdapter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The meeting of 27 September 2018, whole, every word and click of it at the page of a local Slack; skipped where npm or
 * Chromium is missing.
 */
class MeetingInABrowserTest {

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
        int port = FreePort.take();
        SlackCast members = SlackCast.of(play.cast(), port);
        try (LocalSlack slack = LocalSlack.start(members.workspace());
                Browser page = Browser.at(slack.address());
                RunningBot bot = new RunningBot(
                        RunningBot.slack(slack.webApi().toString(), LocalSlackWorkspace.BOT_TOKEN,
                                LocalSlackWorkspace.SIGNING_SECRET),
                        CouncilScenario.ADMINISTRATOR, port)) {
            assertThat(bot.door(SlackAdapter.PATH)).hasPort(port);
            Files.createDirectories(SHOTS);
            BrowserStage stage = new BrowserStage(slack, page, SlackCast.ROOM, members.users(), SHOTS);
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

}
