package org.entente.app.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.app.clients.Playground;
import org.entente.app.clients.PlaygroundPage;
import org.entente.app.clients.TeamsWire;
import org.entente.app.scenario.CouncilScenario;
import org.entente.teams.TeamsAdapter;
import org.junit.jupiter.api.Test;

/**
 * What follows a meeting, in Microsoft's Agents Playground; skipped where Node, npm or Chromium is missing. The pictures are
 * left in {@code target} to be looked at.
 */
class FollowUpInThePlaygroundTest {

    private static final Path SHOTS = Path.of("target", "shots-follow-up");

    @Test
    void isAFormARoundOfQuestionsAReminderAndAnActionForEachJurisdiction() {
        Play play = Play.read("follow-up.play", false);
        try (TeamsWire wire = new TeamsWire();
                RunningBot bot = new RunningBot(wire.environment(), CouncilScenario.ADMINISTRATOR, 0)) {
            wire.botIs(bot.door(TeamsAdapter.PATH));
            try (Playground playground = Playground.start(wire, MeetingInThePlaygroundTest.members(play));
                    PlaygroundPage page = PlaygroundPage.at(playground.address())) {
                Files.createDirectories(SHOTS);
                PlaygroundStage stage = new PlaygroundStage(wire, playground, page, SHOTS);
                try {
                    Players.play(play, stage);
                } finally {
                    stage.shoot("end");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
