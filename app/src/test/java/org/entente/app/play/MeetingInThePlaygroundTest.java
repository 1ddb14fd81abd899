package org.entente.app.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.app.clients.Playground;
import org.entente.app.clients.PlaygroundPage;
import org.entente.app.clients.TeamsWire;
import org.entente.app.scenario.CouncilScenario;
import org.entente.teams.TeamsAdapter;
import org.junit.jupiter.api.Test;

/**
 * The meeting of 27 September 2018 as six accounts can play it in Microsoft's Agents Playground: one member at its page,
 * five through its HTTP interface, every request signed and checked; skipped where Node, npm or Chromium is missing.
 */
class MeetingInThePlaygroundTest {

    private static final Path SHOTS = Path.of("target", "shots-playground");

    @Test
    void isPlayedFromTheAgendaToItsRecordAndTheRecordHoldsEverything() {
        Play play = Play.read("meeting-of-six.play", false);
        try (TeamsWire wire = new TeamsWire();
                RunningBot bot = new RunningBot(wire.environment(), CouncilScenario.ADMINISTRATOR, 0)) {
            wire.botIs(bot.door(TeamsAdapter.PATH));
            try (Playground playground = Playground.start(wire, members(play));
                    PlaygroundPage page = PlaygroundPage.at(playground.address())) {
                Files.createDirectories(SHOTS);
                PlaygroundStage stage = new PlaygroundStage(wire, playground, page, SHOTS);
                try {
                    Players.play(play, stage);
                    Expectations.check(play, stage);
                } finally {
                    stage.shoot("end");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Playground.Member> members(Play play) {
        List<Playground.Member> members = new ArrayList<>();
        for (Stage.Account account : play.cast()) {
            members.add(new Playground.Member("29:1play" + (members.size() + 1), account.name(), account.email(),
                    account.language()));
        }
        return members;
    }
}
