package org.entente.app.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.entente.app.clients.Playground;
import org.entente.app.clients.PlaygroundPage;
import org.entente.app.clients.TeamsWire;
import org.entente.app.scenario.CouncilScenario;
import org.entente.teams.TeamsAdapter;

/** A play in Microsoft's Agents Playground alone; skipped where Node, npm or Chromium is missing. */
final class PlaygroundPlay {

    private PlaygroundPlay() {}

    /**
     * @param shots where its pictures are left to be looked at
     * @param then what is to be true at its end
     */
    static void plays(String file, Path shots, BiConsumer<Play, Stage> then) {
        Play play = Play.read(file, false);
        try (TeamsWire wire = new TeamsWire();
                RunningBot bot = new RunningBot(wire.environment(), CouncilScenario.ADMINISTRATOR, 0)) {
            wire.botIs(bot.door(TeamsAdapter.PATH));
            try (Playground playground = Playground.start(wire, MeetingInThePlaygroundTest.members(play));
                    PlaygroundPage page = PlaygroundPage.at(playground.address())) {
                Files.createDirectories(shots);
                PlaygroundStage stage = new PlaygroundStage(wire, playground, page, shots);
                try {
                    Players.play(play, stage);
                    then.accept(play, stage);
                } finally {
                    stage.shoot("end");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
