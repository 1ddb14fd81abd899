package org.entente.app.play;

import java.nio.file.Path;
import java.util.List;
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
        PlaygroundPlay.plays("french-council.play", SHOTS, (play, stage) -> {
            String room = Said.plain(String.join("\n\n", stage.room()));
            assertThat(room).contains("Décision 1 – Approuvé", "Sondage – fermé", "Suivi 1");
            assertThat(ENGLISH).as("English words in:\n" + room).noneMatch(room::contains);
        });
    }
}
