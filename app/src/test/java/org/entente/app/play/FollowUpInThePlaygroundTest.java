package org.entente.app.play;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What follows a meeting, in Microsoft's Agents Playground; skipped where Node, npm or Chromium is missing. The pictures are
 * left in {@code target} to be looked at.
 */
class FollowUpInThePlaygroundTest {

    private static final Path SHOTS = Path.of("target", "shots-follow-up");

    @Test
    void isAFormARoundOfQuestionsAReminderAndAnActionForEachJurisdiction() {
        PlaygroundPlay.plays("follow-up.play", SHOTS, (play, stage) -> {
            // what it has to show is written in the play
        });
    }
}
