package org.entente.app.play;

import org.junit.jupiter.api.Test;

/** The meeting of 25 February 2021: virtual, one co-chair, a request made in the chat, chat comments in the record. */
class SecondMeetingTest {

    private static final Play PLAY = Play.read("second-meeting.play");

    @Test
    void isPlayedByWordsButtonsAndFormsAndItsRecordHoldsEverything() {
        try (Stage stage = new ScenarioStage()) {
            Players.play(PLAY, stage);
            Expectations.check(PLAY, stage);
        }
    }
}
