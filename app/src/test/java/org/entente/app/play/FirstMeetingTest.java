package org.entente.app.play;

import org.junit.jupiter.api.Test;

/** The meeting of 27 September 2018: in person in Whitehorse, two presenters by telephone, seven actions, four decisions. */
class FirstMeetingTest {

    private static final Play PLAY = Play.read("first-meeting.play");

    @Test
    void isPlayedByWordsButtonsAndFormsAndItsRecordHoldsEverything() {
        try (Stage stage = new ScenarioStage()) {
            Players.play(PLAY, stage);
            Expectations.check(PLAY, stage);
        }
    }
}
