package org.entente.app.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entente.core.people.Identity;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Platform;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** In a room of the council people begin to talk to each other, and stop: the platform says so. */
class CallInARoomTest {

    private final CouncilScenario council = CouncilScenario.begins().sitsInTeamsToo(RoomLanguages.ENGLISH);
    private final Side teams = council.teams();
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player secretary = teams.secretary("Council Secretary");
    private final Player yukon = teams.member("Yukon Member", Jurisdiction.YT);
    private final Player platform = new Player(council, "", Identity.ofPlatform(Platform.TEAMS, teams.workspace()),
            Language.ENGLISH, null);

    @BeforeEach
    void aMeetingIsPlanned() {
        secretary.says("/meeting schedule 27 September 2018 at 9 a.m., by teleconference");
    }

    @AfterEach
    void ends() {
        council.close();
    }

    private void begins() {
        platform.presses("meeting.call.began", Map.of("channel", teams.conversation()));
    }

    private void stops() {
        platform.presses("meeting.call.ended", Map.of("channel", teams.conversation()));
    }

    private List<String> told(Player player, String words) {
        return council.direct(player).stream().filter(text -> text.contains(words)).toList();
    }

    @Test
    void whoRunsTheMeetingIsToldAloneAndOpensItOrNot() {
        begins();
        for (Player each : List.of(chair, secretary)) {
            assertThat(told(each, "A call began")).singleElement().asString().contains("teleconference", "9:00",
                    "[Open the meeting]");
        }
        assertThat(told(yukon, "A call")).isEmpty();
        teams.doesNotShow("A call", "Roll call");
        chair.clicks("Open the meeting").sees("is open since");
    }

    @Test
    void whoComesBackIntoTheCallIsNoSecondBeginning() {
        begins();
        council.clockPasses(Duration.ofMinutes(5));
        begins();
        assertThat(told(chair, "A call began")).hasSize(1);
    }

    @Test
    void aCallAtAnotherTimeIsNoMeeting() {
        council.clockPasses(Duration.ofHours(5));
        begins();
        assertThat(told(chair, "A call")).isEmpty();
    }

    @Test
    void whileAMeetingIsOpenItsEndIsOfferedEachTimeTheCallIsOver() {
        chair.says("/meeting start");
        begins();
        assertThat(told(chair, "A call began")).isEmpty();
        stops();
        assertThat(told(chair, "The call is over")).hasSize(1);
        council.clockPasses(Duration.ofMinutes(30));
        begins();
        stops();
        assertThat(told(chair, "The call is over")).hasSize(2);
        chair.says("/meeting next to be set");
        chair.clicks("Adjourn", "The call is over");
        assertThat(council.room()).anyMatch(text -> text.contains("Adjourned"));
        stops();
        assertThat(told(chair, "The call is over")).hasSize(2);
    }

    @Test
    void aCallInARoomOfNoCouncilIsNobodysMatter() {
        secretary.says("/council channel unlink");
        begins();
        stops();
        assertThat(told(chair, "call")).isEmpty();
    }

    @Test
    void onlyThePlatformSaysThatACallBegan() {
        yukon.presses("meeting.call.began", Map.of()).sees("Not done");
        assertThat(told(chair, "A call")).isEmpty();
    }
}
