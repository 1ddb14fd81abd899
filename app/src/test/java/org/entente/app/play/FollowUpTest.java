package org.entente.app.play;

import org.junit.jupiter.api.Test;

/** What follows a meeting, straight before the dispatcher: what is played in clients is understood without them. */
class FollowUpTest {

    private static final Play PLAY = Play.read("follow-up.play");

    @Test
    void isAFormARoundOfQuestionsAndAReminder() {
        try (Stage stage = new ScenarioStage()) {
            Players.play(PLAY, stage);
        }
    }
}
