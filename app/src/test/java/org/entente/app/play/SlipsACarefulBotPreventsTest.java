package org.entente.app.play;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.app.scenario.CouncilScenario;
import org.entente.app.scenario.Player;
import org.entente.core.delivery.Document;
import org.entente.core.people.Jurisdiction;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Zone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The slips that stand in printed records of a council, each made once more by somebody at the table, and what the bot
 * says to it. Features hold their own slips in their own tests too; where the name of one begins with the slip it is found
 * by that.
 *
 * <table>
 * <caption>Which test shows it</caption>
 * <tr><td>E-01</td><td>{@link #aDateThatDoesNotExistIsRefusedWithTheNearestOnes}, {@link #aWeekdayMustAgreeWithItsDate}</td></tr>
 * <tr><td>E-03</td><td>{@link #theDateOfAnApprovedAgendaIsPickedNotTyped}</td></tr>
 * <tr><td>E-04</td><td>{@link #anApprovalHasOneWording}</td></tr>
 * <tr><td>E-05</td><td>{@link #anAgendaItemIsNeverCalledAnAction}</td></tr>
 * <tr><td>E-06</td><td>{@link #aTypedNumberIsLeftOut}</td></tr>
 * <tr><td>E-09</td><td>{@link #whatComesNextIsSaid}</td></tr>
 * <tr><td>E-10</td><td>{@link #anApprovalAskedForIsNotForgotten}</td></tr>
 * <tr><td>E-11</td><td>{@link #theDecisionCoversWhatTheBodySays}</td></tr>
 * <tr><td>E-12</td><td>{@link #everyApprovalIsADecisionAndEveryAmountHasItsTax}</td></tr>
 * <tr><td>E-13</td><td>{@link #noActionWithoutAnOwner}</td></tr>
 * <tr><td>E-14</td><td>{@link #anActionWithoutADateIsAskedForOne}</td></tr>
 * <tr><td>E-16</td><td>{@link #anAnnouncementBecomesADecisionInOneStep}</td></tr>
 * <tr><td>E-19</td><td>{@link #theAcronymIsTheCouncils}</td></tr>
 * <tr><td>E-30</td><td>{@link #aSlipInANameIsOffered}</td></tr>
 * <tr><td>E-31</td><td>{@link #anotherSpellingOfAPersonIsUnderstoodAndNeverPrinted}</td></tr>
 * <tr><td>E-37</td><td>{@link #anOrganisationHasOneSpelling}</td></tr>
 * <tr><td>E-42</td><td>{@link #nameAndOrganisationAreOneRow}</td></tr>
 * </table>
 */
class SlipsACarefulBotPreventsTest {

    private final CouncilScenario council = CouncilScenario.begins(Zone.of("America/Toronto"), RoomLanguages.ENGLISH);
    private Player chair;
    private Player secretary;
    private Player yukon;
    private Player alberta;

    @BeforeEach
    void meets() {
        chair = council.coChair("Federal Co-chair", Jurisdiction.FEDERAL);
        secretary = council.secretary("Council Secretary");
        yukon = council.member("Yukon Member", Jurisdiction.YT);
        alberta = council.member("Alberta Member", Jurisdiction.AB);
        secretary.says("/meeting schedule Thursday 27 September 2018 at 9:00 in person in Toronto");
    }

    @AfterEach
    void ends() {
        council.close();
    }

    private void opens() {
        chair.says("/meeting start");
        chair.says("/meeting here Federal Co-chair, Yukon Member, Alberta Member");
    }

    /** The rows of the record as it stands. */
    private List<String> record() {
        secretary.says("/record export markdown in English");
        return council.files().stream().filter(file -> file.fileName().endsWith("_en.md")).map(Document.Made::bytes)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8)).findFirst().orElseThrow().lines()
                .map(Said::plain).toList();
    }

    /** How many rows hold the words: beside the item is one, in the list is one. */
    private long rowsWith(String words) {
        return record().stream().filter(row -> row.contains(words)).count();
    }

    @Test
    @DisplayName("E-01 29 February 2019 is refused with the days that exist")
    void aDateThatDoesNotExistIsRefusedWithTheNearestOnes() {
        secretary.says("/meeting schedule 29 February 2019 in person in Ottawa").sees("February 28, 2019",
                "March 1, 2019");
        secretary.says("/meeting list").doesNotSee("Ottawa");
    }

    @Test
    @DisplayName("E-01 a weekday that does not agree with its date is refused with both")
    void aWeekdayMustAgreeWithItsDate() {
        secretary.says("/meeting schedule Friday 8 November 2018 at noon").sees("Thursday");
    }

    @Test
    @DisplayName("E-03 the agenda is approved under the date of its own meeting, whatever was typed")
    void theDateOfAnApprovedAgendaIsPickedNotTyped() {
        opens();
        chair.says("/motion approve agenda 25 September 2018").sees("no such meeting", "September 27, 2018");
        chair.says("/motion approve agenda without change").sees("Decision 1");
        council.roomShows("September 27, 2018").roomDoesNotShow("September 25, 2018");
    }

    @Test
    @DisplayName("E-04 the approval reads the same beside its item and in the list")
    void anApprovalHasOneWording() {
        secretary.says("/agenda add \"Approval of the agenda\"");
        opens();
        chair.says("/motion approve agenda without change");
        String sentence = "The agenda of the in-person TSC meeting of September 27, 2018 in Toronto is approved without change.";
        assertThat(rowsWith(sentence)).as("beside its item and in the list").isEqualTo(2);
    }

    @Test
    @DisplayName("E-05 what was moved is an item, and no action is meant by its number")
    void anAgendaItemIsNeverCalledAnAction() {
        secretary.says("/agenda add \"First topic\"");
        secretary.says("/agenda add \"Second topic\"");
        opens();
        chair.says("/agenda move 2 before 1 because the guest leaves early").sees("Item 2").doesNotSee("ction 2");
        chair.says("/action done 2").sees("Item 2");
        chair.says("/motion approve agenda with a change").sees("Decision 1");
        council.roomShows("Item 2 (Second topic) was moved before item 1");
    }

    @Test
    @DisplayName("E-06 a number typed before a title is not printed a second time")
    void aTypedNumberIsLeftOut() {
        secretary.says("/agenda add \"2. 2. Leadership\"").sees("Leadership").doesNotSee("2. Leadership", "2. 2.");
    }

    @Test
    @DisplayName("E-09 no meeting is adjourned without a next date or “to be set”, and a date gets its year and is asked its hour")
    void whatComesNextIsSaid() {
        opens();
        chair.says("/meeting adjourn").sees("next");
        secretary.says("/meeting schedule 19 April").sees("2019");
        chair.says("/meeting adjourn").doesNotSee("Not done");
    }

    @Test
    @DisplayName("E-10 an item that asked for approval is not closed without an outcome unasked")
    void anApprovalAskedForIsNotForgotten() {
        secretary.says("/agenda add \"Engagement strategy\" for approval");
        opens();
        chair.says("/agenda discuss 1");
        chair.says("/agenda close").sees("Before closing item 1", "Approval was asked for, and nothing was decided");
        chair.says("/meeting to be set");
        chair.says("/meeting adjourn").sees("Before adjourning",
                "Item 1: Approval was asked for, and nothing was decided");
    }

    @Test
    @DisplayName("E-11 what the record says was approved is the very text that was voted on")
    void theDecisionCoversWhatTheBodySays() {
        secretary.says("/agenda add \"Data group\" for approval");
        opens();
        chair.says("/agenda discuss 1");
        yukon.says("/motion \"Approve the terms of reference and the work plan of the group.\"");
        alberta.says("/motion second");
        chair.says("/motion open");
        yukon.says("/motion agree");
        chair.says("/motion amend \"Approve the terms of reference.\"").sees("Not done");
        chair.says("/motion close");
        chair.says("/motion outcome approved").sees("Decision 1");
        String words = "Approve the terms of reference and the work plan of the group.";
        assertThat(rowsWith(words)).as("beside its item and in the list").isEqualTo(2);
    }

    @Test
    @DisplayName("E-12 an approval said aloud gets a number, and money is not approved before its tax is stated")
    void everyApprovalIsADecisionAndEveryAmountHasItsTax() {
        opens();
        chair.says("/motion decided \"Approve the revised approach.\"").sees("Decision 1");
        yukon.says("/motion \"Fund the pilot.\" amount $60,000");
        chair.says("/motion open").sees("tax");
        chair.clicks("Plus HST");
        chair.says("/motion open").doesNotSee("tax");
    }

    @Test
    @DisplayName("E-13 an action without an owner opens the form that asks for one")
    void noActionWithoutAnOwner() {
        opens();
        secretary.says("/action add Collect the topics of interest");
        secretary.seesForm("New action").submits().seesForm("New action");
        council.roomDoesNotShow("Collect the topics");
    }

    @Test
    @DisplayName("E-14 an action without a due date is asked for one, and is listed for review")
    void anActionWithoutADateIsAskedForOne() {
        opens();
        secretary.says("/action add Publish the toolkit for Yukon Member").sees("By when?", "[next teleconference]");
        secretary.says("/action list").sees("no date");
    }

    @Test
    @DisplayName("E-16 what was announced is written down as a decision in one step, or the item says what is missing")
    void anAnnouncementBecomesADecisionInOneStep() {
        secretary.says("/agenda add \"Information sharing\"");
        opens();
        chair.says("/agenda discuss 1");
        chair.says("/agenda close").sees("No action item yet");
        secretary.says("/motion decided \"The information is collected in July and in December.\"").sees("Decision 1");
    }

    @Test
    @DisplayName("E-19 the council is printed under its one acronym, however it was typed")
    void theAcronymIsTheCouncils() {
        secretary.says("/council edit also RDFP");
        opens();
        yukon.says("/motion \"Fund the pilot.\" amount $500 plus HST paid by RDFP");
        council.roomShows("paid by TSC").roomDoesNotShow("RDFP");
    }

    @Test
    @DisplayName("E-30 a name a slip away from a member's is offered, never made a second person")
    void aSlipInANameIsOffered() {
        secretary.says("/council add \"Alberta Menber\" as member for Alberta").sees("Alberta Member");
        secretary.says("/council members").doesNotSee("Alberta Menber");
        yukon.says("/motion \"Meet in May.\" seconded by Alberta Menber").sees("Alberta Member");
    }

    @Test
    @DisplayName("E-31 two spellings of one person are printed as one")
    void anotherSpellingOfAPersonIsUnderstoodAndNeverPrinted() {
        secretary.says("/council alias Alberta Member also \"Albertta Membre\"");
        opens();
        yukon.says("/motion \"Meet in May.\" seconded by Albertta Membre");
        council.roomShows("Alberta Member").roomDoesNotShow("Albertta");
    }

    @Test
    @DisplayName("E-37 three spellings of one department are one organisation, printed once")
    void anOrganisationHasOneSpelling() {
        secretary.says("/council import name,role,organisation\nPolicy Observer,observer,EDSC — Service Canada\n"
                + "Data Observer,observer,EDSC/Service Canada\nLegal Observer,observer,EDSC-Service Canada");
        secretary.says("/council organisations");
        assertThat(secretary.answer().split("Service Canada", -1)).as("printed once").hasSize(2);
    }

    @Test
    @DisplayName("E-42 a name and its organisation stand in one row")
    void nameAndOrganisationAreOneRow() {
        opens();
        assertThat(record()).anyMatch(row -> row.equals("| Yukon Member | Yukon |"));
    }
}
