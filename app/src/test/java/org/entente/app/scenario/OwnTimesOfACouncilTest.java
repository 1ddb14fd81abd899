package org.entente.app.scenario;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Role;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Zone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a council and its people say of their own time. It begins on Thursday 27 September 2018 at 8:30. */
class OwnTimesOfACouncilTest {

    private static final String TOOLKIT = "Publish the toolkit";

    private final CouncilScenario council = CouncilScenario.begins(Zone.of("America/Toronto"), RoomLanguages.ENGLISH);
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player clerk = council.secretary("Institute Clerk");
    private final Player ontario = council.member("Ontario Member", Jurisdiction.ON);
    private final Player quebec = council.joins("Membre du Québec", Role.MEMBER, Member.Office.NONE, Jurisdiction.QC,
            Language.FRENCH);

    @AfterEach
    void ends() {
        council.close();
    }

    private void at(String local) {
        council.clockGoesOnTo(LocalDateTime.parse(local));
    }

    private List<String> toolkits(Player player) {
        return council.direct(player).stream().filter(text -> text.contains("One thing waits for you")
                && text.contains(TOOLKIT)).toList();
    }

    /** It is mentioned a week before it is due: on 8 October, Thanksgiving. */
    private void somethingIsMentionedOnThanksgiving() {
        clerk.says("/action add " + TOOLKIT + " for " + ontario.mention() + " by 15 October 2018");
    }

    @Test
    void aStatutoryHolidayThatTheCouncilTookAwayIsAWorkingDay() {
        somethingIsMentionedOnThanksgiving();
        clerk.says("/council working day 8 October 2018 for Ontario")
                .sees("October 8, 2018: a working day for Ontario");
        at("2018-10-08T08:59");
        assertThat(toolkits(ontario)).isEmpty();
        at("2018-10-08T09:01");
        assertThat(toolkits(ontario)).hasSize(1);
    }

    @Test
    void nobodyIsRemindedOnAHolidayThatTheCouncilAdded() {
        somethingIsMentionedOnThanksgiving();
        clerk.says("/council holiday 9 October 2018 english \"Council day\" french \"Jour du conseil\"")
                .sees("October 9, 2018: Council day, a holiday for everybody");
        at("2018-10-10T08:59");
        assertThat(toolkits(ontario)).isEmpty();
        at("2018-10-10T09:01");
        assertThat(toolkits(ontario)).hasSize(1);
    }

    @Test
    void whoeverWaitsForADayIsLookedAtAgainAtOnceWhenItChanges() {
        somethingIsMentionedOnThanksgiving();
        at("2018-10-08T10:00");
        assertThat(toolkits(ontario)).isEmpty();
        clerk.says("/council working day 8 October 2018");
        at("2018-10-08T10:01");
        assertThat(toolkits(ontario)).hasSize(1);
    }

    @Test
    void aHolidayOfTheCouncilPutsOffTheStepsAfterTheDueDay() {
        clerk.says("/action add " + TOOLKIT + " for " + ontario.mention() + " by 2 October 2018");
        at("2018-10-02T17:00");
        assertThat(toolkits(ontario)).as("on the day").hasSize(1);
        clerk.says("/council holiday 3 October 2018 english \"Council day\" french \"Jour du conseil\"");
        at("2018-10-04T17:00");
        assertThat(toolkits(ontario)).as("one business day later").hasSize(1);
        at("2018-10-05T17:00");
        assertThat(toolkits(ontario)).as("two business days later").hasSize(2);
    }

    @Test
    void theOwnDaysAreListedAndTakenBack() {
        clerk.says("/council holiday 24 December 2018 english \"Christmas Eve\" french \"Veille de Noël\" for Quebec");
        quebec.says("/conseil congés").sees("24 décembre 2018 : Veille de Noël, congé pour Québec");
        clerk.says("/council holiday drop 24 December 2018").sees("Not done", "said nothing of December 24, 2018");
        clerk.says("/council holiday drop 24 December 2018 for Quebec").sees("as the law has it (Quebec)");
        quebec.says("/conseil congés").doesNotSee("24 décembre");
    }

    @Test
    void onlyTheSecretariatSaysWhatHoldsForAll() {
        ontario.says("/council working day 8 October 2018").sees("Not done");
        ontario.says("/council preparation agenda 14").sees("Not done");
        clerk.says("/council holiday 24 December 2018").seesForm("Add a holiday");
    }

    @Test
    void meetingsAlreadyScheduledArePreparedAsTheCouncilWantsFromNowOn() {
        clerk.says("/meeting schedule Tuesday 6 November 2018 at 13:00 Eastern, by teleconference");
        clerk.says("/council preparation items 35 papers 21").sees("35 days before", "21 days before",
                "Meetings already scheduled");
        at("2018-10-02T08:59");
        council.roomDoesNotShow("Call for agenda items");
        at("2018-10-02T09:01");
        council.roomShows("Call for agenda items", "Propose items by October 16, 2018");
        clerk.says("/council preparation items 28");
        at("2018-11-06T12:00");
        assertThat(council.room()).filteredOn(text -> text.contains("Call for agenda items")).as("once").hasSize(1);
    }

    @Test
    void aStepThatIsDueAlreadyIsTakenWhateverIsSetMeanwhile() {
        clerk.says("/meeting schedule Tuesday 6 November 2018 at 13:00 Eastern, by teleconference");
        at("2018-10-09T08:00");
        council.isAsleepFor(Duration.ofHours(2));
        clerk.says("/council preparation agenda 12");
        at("2018-10-09T10:01");
        council.roomShows("Call for agenda items");
    }

    @Test
    void itemsAreCalledForBeforeThePapersAre() {
        clerk.says("/council preparation items 10 papers 10").sees("Not done", "Give the call more days");
        clerk.says("/council card").sees("items 28, papers 10, agenda 7, replies 5, review 3",
                "none: statutory holidays only").clicks("Before meetings").seesForm("Before meetings")
                .seesFilled("Agenda sent, days before", "7").fills("Agenda sent, days before", "14").submits()
                .sees("14 days before");
        chair.says("/council card").sees("agenda 14");
    }

    @Test
    void aPersonHasTheirOwnHours() {
        clerk.says("/action add " + TOOLKIT + " for " + ontario.mention() + " by 12 October 2018");
        ontario.says("/council settings hours 7:30 to 15:30").sees("7:30 a.m. to 3:30 p.m.");
        at("2018-10-05T07:29");
        assertThat(toolkits(ontario)).isEmpty();
        at("2018-10-05T07:31");
        assertThat(toolkits(ontario)).hasSize(1);
    }

    @Test
    void whatWaitsForTheOldHoursComesWithTheNewOnes() {
        clerk.says("/action add " + TOOLKIT + " for " + ontario.mention() + " by 12 October 2018");
        at("2018-10-05T06:00");
        ontario.says("/council settings hours 6 to 14").sees("6:00 a.m. to 2:00 p.m.");
        at("2018-10-05T06:01");
        assertThat(toolkits(ontario)).hasSize(1);
        quebec.says("/conseil réglages heures 8 h 30 à 16 h 30").sees("de 8 h 30 à 16 h 30");
        quebec.says("/conseil réglages heures 16 h à 8 h").sees("La seconde heure doit suivre la première");
    }
}
