package org.entente.app.play;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both meetings as Teams would bring them: signed activities in, calls to the Connector out. */
class MeetingsOverTeamsTest {

    @ParameterizedTest
    @ValueSource(strings = {"first-meeting.play", "second-meeting.play"})
    void arePlayedWholeAndTheirRecordsHoldEverything(String file) {
        Play play = Play.read(file);
        try (Stage stage = TeamsStage.opens()) {
            Players.play(play, stage);
            Expectations.check(play, stage);
        }
    }
}
