package org.entente.app.play;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both meetings as Slack would bring them: signed requests in, Web API calls out. */
class MeetingsOverSignedHttpTest {

    @ParameterizedTest
    @ValueSource(strings = {"first-meeting.play", "second-meeting.play"})
    void arePlayedWholeAndTheirRecordsHoldEverything(String file) {
        Play play = Play.read(file);
        try (Stage stage = HttpStage.opens()) {
            Players.play(play, stage);
            Expectations.check(play, stage);
        }
    }
}
