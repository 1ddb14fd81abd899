package org.entente.app.scenario;

import java.time.Duration;
import java.util.List;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Role;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Zone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is reminded of what, when, and what they can say to it. It begins on Thursday 27 September 2018 in the morning. */
class RemindersOfACouncilTest {

    private final CouncilScenario council = CouncilScenario.begins(Zone.of("America/Toronto"), RoomLanguages.BOTH);
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player clerk = council.secretary("Institute Clerk");
    private final Player yukon = council.member("Yukon Member", Jurisdiction.YT);
    private final Player quebec = council.joins("Membre du Québec", Role.MEMBER, Member.Office.NONE, Jurisdiction.QC,
            Language.FRENCH);

    /** Past nine, also after the clocks fall back: who is to hear something today has heard it. */
    @BeforeEach
    void itIsLateInTheMorning() {
        council.clockPasses(Duration.ofHours(2));
    }

    @AfterEach
    void ends() {
        council.close();
    }

    private void days(int days) {
        council.clockPasses(Duration.ofDays(days));
    }

    /** What the bot said to somebody alone since the last time they looked. */
    private List<String> news(Player player) {
        List<String> all = council.direct(player);
        List<String> fresh = List.copyOf(all.subList(Math.min(read, all.size()), all.size()));
        read = all.size();
        return fresh;
    }

    private int read;

    @Test
    void anOwnerHearsAWeekBeforeOnTheDayAndWhenItIsLate() {
        clerk.says("/action add Publish the toolkit for " + yukon.mention() + " by 2 Nov");
        news(yukon);
        days(28);
        assertThat(news(yukon)).isEmpty();
        days(1);
        assertThat(news(yukon)).singleElement().asString().contains("One thing waits for you", "Publish the toolkit",
                "Yours, due", "November 2, 2018");
        days(7);
        assertThat(news(yukon)).singleElement().asString().contains("Yours, due");
        days(4);
        assertThat(news(yukon)).singleElement().asString().contains("Yours, late");
    }

    @Test
    void whatIsLateGoesUpToTheCoChairsAndThenStops() {
        clerk.says("/action add Publish the toolkit for " + yukon.mention() + " by 2 Nov");
        days(90);
        assertThat(council.direct(chair)).filteredOn(text -> text.contains("Late since")).hasSize(1);
        assertThat(council.direct(quebec)).isEmpty();
        days(365);
        assertThat(council.direct(chair)).filteredOn(text -> text.contains("Late since")).hasSize(1);
    }

    @Test
    void whatIsDoneIsNotMentioned() {
        clerk.says("/action add Publish the toolkit for " + yukon.mention() + " by 2 Nov");
        yukon.clicks("Done");
        news(yukon);
        days(60);
        assertThat(news(yukon)).isEmpty();
    }

    @Test
    void whatIsDoneDisappearsFromTheSummaryInWhichItWasTold() {
        clerk.says("/action add Publish the toolkit for " + yukon.mention() + " by 2 Nov");
        days(30);
        yukon.clicks("Done", "One thing waits for you");
        assertThat(council.direct(yukon)).last().asString().contains("Nothing waits for you any more")
                .doesNotContain("Publish");
    }

    @Test
    void aFrenchReaderIsRemindedInFrench() {
        clerk.says("/action add Publish the toolkit for " + quebec.mention() + " by 2 Nov");
        days(30);
        assertThat(council.direct(quebec)).last().asString().contains("Une chose vous attend", "À vous, échéance");
    }

    @Test
    void aVoteThatClosesTomorrowRemindsOnlyThoseWhoHaveNotAnswered() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\" until 4 October 2018 at 15:00");
        quebec.clicks("Monday");
        news(yukon);
        days(6);
        assertThat(news(yukon)).isEmpty();
        days(1);
        assertThat(news(yukon)).singleElement().asString().contains("Closing soon", "Which day?");
        assertThat(council.direct(quebec)).noneMatch(text -> text.contains("Which day?"));
    }

    @Test
    void aPollIsClosedOnTimeAndItsResultComesToTheRoom() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\" until 4 October 2018 at 15:00");
        yukon.clicks("Monday");
        days(8);
        assertThat(council.room()).filteredOn(text -> text.contains("Which day?") && text.contains("closed"))
                .hasSize(2);
    }

    @Test
    void oneMessageHoldsEverythingThatWaits() {
        for (String what : List.of("the toolkit", "the survey", "the list")) {
            clerk.says("/action add Publish " + what + " for " + yukon.mention() + " by 2 Nov");
        }
        news(yukon);
        days(30);
        assertThat(news(yukon)).singleElement().asString().contains("3 things wait for you", "toolkit", "survey",
                "list");
    }

    @Test
    void laterMeansLater() {
        clerk.says("/action add Publish the toolkit for " + yukon.mention() + " by 2 Nov");
        days(29);
        yukon.clicks("Later").seesForm("Remind me later").fills("Remind me later", "for a week").submits()
                .sees("You hear about it again");
        news(yukon);
        days(6);
        assertThat(news(yukon)).isEmpty();
        days(1);
        assertThat(news(yukon)).singleElement().asString().contains("Publish the toolkit");
    }

    @Test
    void stopMeansStop() {
        clerk.says("/action add Publish the toolkit for " + yukon.mention() + " by 2 Nov");
        days(30);
        yukon.clicks("Stop").sees("You hear no more about this");
        news(yukon);
        days(10);
        assertThat(news(yukon)).isEmpty();
        chair.says("/action list").sees("Publish the toolkit");
    }

    @Test
    void muteIsMute() {
        clerk.says("/action add Publish the toolkit for " + yukon.mention() + " by 2 Nov");
        yukon.says("/council mute until 12 November 2018").sees("You get no reminders until");
        news(yukon);
        days(50);
        assertThat(news(yukon)).as("after the silence, what still waits, in one message").singleElement().asString()
                .contains("Publish the toolkit", "late since");
    }

    @Test
    void somebodyElsesReminderIsNobodysToPutOff() {
        clerk.says("/action add Publish the toolkit for " + yukon.mention() + " by 2 Nov");
        days(30);
        var stop = council.newestButton("Stop", yukon);
        quebec.presses(stop.command(), stop.arguments()).sees("Ce rappel n’est pas le vôtre");
    }

    @Test
    void whoMovesTheCouncilsClockSeesWhatWouldBeSaidThen() {
        clerk.says("/action add Publish the toolkit for " + yukon.mention() + " by 2 Nov");
        news(yukon);
        clerk.says("/council clock 2 November 2018 at 4:55 a.m.");
        council.clockPasses(Duration.ofMinutes(10));
        assertThat(news(yukon)).isEmpty();
        clerk.says("/council clock 2 November 2018 at 8:59 a.m.");
        council.clockPasses(Duration.ofMinutes(2));
        assertThat(news(yukon)).singleElement().asString().contains("Publish the toolkit");
    }
}
