package org.entente.app.scenario;

import java.time.Duration;
import org.entente.core.people.Jurisdiction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the bot does by itself before a meeting. It begins on Thursday 27 September 2018 in the morning. */
class MeetingsPreparedTest {

    private final CouncilScenario council = CouncilScenario.begins();
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player clerk = council.secretary("Institute Clerk");
    private final Player yukon = council.member("Yukon Member", Jurisdiction.YT);

    @BeforeEach
    void aMeetingInDecember() {
        clerk.says("/meeting schedule Tuesday 4 December 2018 at 13:00 Eastern, by teleconference");
        council.clockPasses(Duration.ofHours(2));
    }

    @AfterEach
    void ends() {
        council.close();
    }

    private void days(int days) {
        council.clockPasses(Duration.ofDays(days));
    }

    @Test
    void theRoomIsAskedForItemsFourWeeksBefore() {
        days(39);
        council.roomDoesNotShow("Call for agenda items");
        days(1);
        council.roomShows("Call for agenda items", "Propose items by November 24, 2018");
        yukon.clicks("Propose an item").seesForm("Propose an item");
    }

    @Test
    void thoseWhoHaveNotSaidWhetherTheyComeAreAskedAndNobodyElse() {
        chair.says("/meeting rsvp yes");
        days(65);
        assertThat(council.direct(chair)).noneMatch(text -> text.contains("whether you come"));
        assertThat(council.direct(yukon)).filteredOn(text -> text.contains("whether you come")).hasSize(1);
        yukon.clicks("I will be there", "whether you come");
        assertThat(council.direct(yukon)).last().asString().contains("Nothing waits for you any more");
    }

    @Test
    void whoeverPresentsWithoutAPaperIsReminded() {
        clerk.says("/agenda add \"Shared standards\" by " + yukon.mention());
        days(61);
        assertThat(council.direct(yukon)).anyMatch(text -> text.contains("Shared standards")
                && text.contains("no paper yet"));
    }

    @Test
    void theAgendaIsSentAWeekBeforeAndTheBeginningIsAnnounced() {
        clerk.says("/agenda add \"Shared standards\"");
        days(62);
        assertThat(council.room()).filteredOn(text -> text.contains("Shared standards")).isNotEmpty();
        days(6);
        council.roomDoesNotShow("Starting in 15 minutes");
        council.clockPasses(Duration.ofHours(4));
        council.roomShows("Starting in 15 minutes");
    }

    @Test
    void whoRunsItHearsWhatIsToBeReviewed() {
        clerk.says("/action add Publish the toolkit for " + yukon.mention() + " when ready");
        days(67);
        assertThat(council.direct(chair)).anyMatch(text -> text.contains("one action to review"));
        assertThat(council.direct(yukon)).noneMatch(text -> text.contains("to review"));
    }

    @Test
    void aCancelledMeetingIsPreparedNoMore() {
        clerk.says("/meeting cancel").clicks("Cancel the meeting");
        days(80);
        council.roomDoesNotShow("Call for agenda items", "Starting in 15 minutes");
        assertThat(council.direct(yukon)).noneMatch(text -> text.contains("whether you come"));
    }

    @Test
    void aMeetingThatIsMovedIsPreparedForItsNewDay() {
        clerk.says("/meeting change to Tuesday 15 January 2019 at 13:00");
        days(60);
        council.roomDoesNotShow("Call for agenda items");
        days(25);
        council.roomShows("Call for agenda items");
    }
}
