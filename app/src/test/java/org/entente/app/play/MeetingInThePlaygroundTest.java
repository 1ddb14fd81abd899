package org.entente.app.play;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.app.clients.Playground;
import org.junit.jupiter.api.Test;

/**
 * The meeting of 27 September 2018 as six accounts can play it in Microsoft's Agents Playground: one member at its page,
 * five through its HTTP interface, every request signed and checked; skipped where Node, npm or Chromium is missing.
 */
class MeetingInThePlaygroundTest {

    private static final Path SHOTS = Path.of("target", "shots-playground");

    @Test
    void isPlayedFromTheAgendaToItsRecordAndTheRecordHoldsEverything() {
        PlaygroundPlay.plays("meeting-of-six.play", SHOTS, Expectations::check);
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
