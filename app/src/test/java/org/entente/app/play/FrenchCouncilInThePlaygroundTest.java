package org.entente.app.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.app.clients.Playground;
import org.entente.app.clients.PlaygroundPage;
import org.entente.app.clients.TeamsWire;
import org.entente.app.scenario.CouncilScenario;
import org.entente.teams.TeamsAdapter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A council that speaks French only, in Microsoft's Agents Playground; skipped where Node, npm or Chromium is missing. The
 * pictures are left in {@code target} to be looked at.
 */
class FrenchCouncilInThePlaygroundTest {

    private static final Path SHOTS = Path.of("target", "shots-french");
    /** Words of cards that nobody types in this play. */
    private static final List<String> ENGLISH = List.of("Poll", "Motion –", "Decision", "Agenda", "have answered",
            "Agree", "Close", "Open the", "I am here", "Not done", "Roll call", "Action 1", "translation pending");

    @Test
    void showsNothingInEnglish() {
        Play play = Play.read("french-council.play", false);
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
                String room = Said.plain(String.join("\n\n", stage.room()));
                assertThat(room).contains("Décision 1 – Approuvé", "Sondage – fermé", "Suivi 1");
                assertThat(ENGLISH).as("English words in:\n" + room).noneMatch(room::contains);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
