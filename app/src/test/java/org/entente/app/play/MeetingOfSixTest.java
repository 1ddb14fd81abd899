package org.entente.app.play;

import org.junit.jupiter.api.Test;

/** The meeting of six accounts straight before the dispatcher: what is played in clients is understood without them. */
class MeetingOfSixTest {

    private static final Play PLAY = Play.read("meeting-of-six.play");

    @Test
    void isPlayedByWordsAndButtonsAndItsRecordHoldsEverything() {
        try (Stage stage = new ScenarioStage()) {
            Players.play(PLAY, stage);
            Expectations.check(PLAY, stage);
        }
    }
}
