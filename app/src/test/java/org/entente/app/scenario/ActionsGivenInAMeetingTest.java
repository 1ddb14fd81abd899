package org.entente.app.scenario;

import java.time.Duration;
import java.util.Map;
import org.entente.core.meeting.Meeting;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Role;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Zone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The table gives people things to do: by words, by button, by form and out of a message. */
class ActionsGivenInAMeetingTest {

    private final CouncilScenario council = CouncilScenario.begins(Zone.of("America/Toronto"), RoomLanguages.BOTH);
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player yukon = council.member("Yukon Member", Jurisdiction.YT);
    private final Player quebec = council.joins("Membre du Québec", Role.MEMBER, Member.Office.TREASURER,
            Jurisdiction.QC, Language.FRENCH);
    private final Player observer = council.observer("Observer", Jurisdiction.ON);
    private final TableInSession table = TableInSession.opens(council);

    @AfterEach
    void ends() {
        council.close();
    }

    @Test
    void plainWordsNameTheOwnerAndTheDate() {
        chair.says("/action add Publish the adoption toolkit for " + yukon.mention() + " by 2 Nov")
                .sees("Action 1 is given to Yukon Member", "Due: November 2, 2018");
        council.roomShows("Action 1 – open", "Publish the adoption toolkit", "Yukon Member", "November 2, 2018",
                "2 novembre 2018", "3B Business number", "said: “2 Nov”");
    }

    @Test
    void frenchWordsInQuotesDoTheSame() {
        quebec.says("/suivi ajouter « Publier la trousse » pour " + yukon.mention() + " d’ici le 2 nov")
                .sees("Suivi 1", "Yukon Member", "2 novembre 2018");
        council.roomShows("Suivi 1 – ouvert", "Publier la trousse");
    }

    @Test
    @DisplayName("E-13 an action without an owner opens the form, filled with what was said")
    void withoutAnOwnerTheFormOpens() {
        chair.says("/action add Publish the toolkit by 2 Nov").seesForm("New action")
                .seesFilled("What is to be done", "Publish the toolkit").seesFilled("By when", "2 Nov");
        assertThat(council.room()).isEmpty();
        chair.fills("For whom", "the secretariat and all members").submits().sees("the secretariat, all members");
        council.roomShows("the secretariat, all members", "le secrétariat, tous les membres");
    }

    @Test
    void theButtonOfAnItemOpensTheFormForThatItem() {
        chair.presses("action.add", Map.of("item", TableInSession.id("7"), "form", "1")).seesForm("New action")
                .seesFilled("Agenda item", TableInSession.id("7")).fills("What is to be done", "Report back")
                .fills("For whom", "treasurer").fills("By when", "next meeting").submits()
                .sees("treasurer (Membre du Québec)", "next meeting – not planned yet");
        council.roomShows("7 Indigenous services");
    }

    @Test
    @DisplayName("E-14 a due that was not said is asked for once, and “no date” keeps the action on the list")
    void aDueThatWasNotSaidIsAskedForOnce() {
        chair.says("/action add Adjust the format for " + yukon.mention()).sees("By when?", "[next teleconference]",
                "[no date]");
        chair.clicks("no date").sees("Action 1: due no date");
        table.adjourns().schedules("meeting-feb", Meeting.Mode.IN_PERSON, "2019-02-21");
        chair.says("/action review").sees("The review for the meeting of February 21, 2019");
        council.roomShows("No date – please give one (1)", "Action 1 of September 27, 2018", "Adjust the format");
    }

    @Test
    void aDueIsAnsweredByButton() {
        quebec.says("/suivi ajouter Adapter le format pour " + yukon.mention()).sees("Pour quand?");
        quebec.clicks("prochaine téléconférence").sees("échéance prochaine téléconférence – pas encore prévue");
        council.roomShows("next teleconference – not planned yet", "said: “prochaine téléconférence”");
        table.schedules("meeting-nov", Meeting.Mode.TELECONFERENCE, "2018-11-20");
        quebec.says("/suivi voir 1").sees("prochaine téléconférence (20 novembre 2018)");
    }

    @Test
    void theSecondActionOfAnItemIsBAndTheFirstBecomesA() {
        chair.says("/action add Report on the toolkit for all members by next meeting");
        table.discusses("4");
        chair.says("/action add Give an update for all members by next meeting").sees("Action 2 is");
        chair.says("/action add Suggest areas for all members by February meeting").sees("Action 2B is");
        council.roomShows("Action 1 –", "Action 2A –", "Action 2B –").roomDoesNotShow("Action 2 –");
        chair.says("/action list meeting").sees("1 Report on", "2A Give an", "2B Suggest");
        chair.says("/action list item 4").sees("2A Give an").doesNotSee("1 Report on");
    }

    @Test
    void undoTakesTheLastOneBackAndTheLetterGoesAgain() {
        chair.says("/action add Report on the toolkit for all members by next meeting");
        council.clockPasses(Duration.ofSeconds(20));
        chair.says("/action add Suggest areas for all members by next meeting").sees("Action 1B");
        chair.says("/council undo").sees("Action 1B was taken back");
        council.roomShows("Action 1 –", "This action was taken back");
        chair.says("/council undo").sees("Action 1 was taken back");
        chair.says("/action list").sees("No actions here");
    }

    @Test
    void whatWasNotTheLastStaysWithItsNumber() {
        chair.says("/action add Report on the toolkit for all members by next meeting");
        yukon.says("/action add Suggest areas for all members by next meeting");
        chair.says("/council undo").sees("cannot be taken back", "/action drop");
    }

    @Test
    void theSameRequestTwiceGivesOneAction() {
        chair.says("/action add Report back for all members by next meeting");
        String first = chair.answer();
        chair.repeats();
        assertThat(chair.answer()).isEqualTo(first);
        assertThat(council.room()).hasSize(1);
    }

    @Test
    void anObserverGivesNoActions() {
        observer.says("/action add Report back for all members by next meeting").sees("This is for");
        assertThat(council.room()).isEmpty();
    }

    @Test
    void aMessageBecomesAnActionInOneStep() {
        chair.presses("action.from-message",
                Map.of("text", "Could " + yukon.mention() + " send the guide?", "author", quebec.mention(), "ts",
                        "1.2", "channel", "C-council"))
                .seesForm("Turn into an action").seesFilled("What is to be done", "Could Yukon Member send the guide?")
                .fills("What is to be done", "Send the guide to all members")
                .fills("For whom", "Yukon Member through the secretariat").fills("By when", "after the meeting")
                .submits().sees("Action 1 is given to Yukon Member");
        council.roomShows("Through", "from a message of Membre du Québec", "after the meeting (September 27, 2018)");
    }

    @Test
    void aGroupThatDoesNotExistYetIsMadeByButton() {
        chair.says("/action add Look into it for the Open Source Working Group by next meeting")
                .sees("There is no group called “Open Source Working Group” yet", "[Add this group]");
        chair.clicks("Add this group").sees("The group Open Source Working Group");
        chair.says("/action add Look into it for the open source working group by next meeting")
                .sees("Action 1 is given to Open Source Working Group");
        chair.says("/action group add \"Open Source Working Group\" in French \"GT sur le code ouvert\"")
                .sees("was there already");
        council.roomShows("Open Source Working Group", "GT sur le code ouvert");
    }

    @Test
    void aGroupANearMissAwayIsOffered() {
        chair.says("/action group add \"Research Committee\" also CR").sees("The group Research Committee");
        chair.says("/action add Look into it for the Reserch Committee by next meeting").sees("Research Committee");
        assertThat(council.room()).isEmpty();
    }

    @Test
    void whatMembersTypeStaysText() {
        chair.says("/action add Tell <!channel> *now* & <@U1> {count} for all members by next meeting");
        council.roomShows("Tell <!channel> *now* & <@U1> {count}");
    }

    @Test
    void noActionIsSaidOfAnItemAndAnActionTakesItOff() {
        chair.says("/action none").sees("No action for item 3B");
        assertThat(table.item("3B").noAction()).isTrue();
        chair.says("/action add Report back for all members by next meeting")
                .sees("“No action” was taken off item 3B");
        assertThat(table.item("3B").noAction()).isFalse();
        chair.says("/suivi aucun 3B").sees("Item 3B has actions already: Action 1");
        council.clockPasses(Duration.ofSeconds(20));
        chair.says("/action none 4").sees("No action for item 4");
        chair.says("/council undo");
        assertThat(table.item("4").noAction()).isFalse();
        yukon.says("/action none 4").sees("This is for");
    }

    @Test
    @DisplayName("E-05 the number of an agenda item is never taken for an action")
    void theNumberOfAnItemIsNoAction() {
        chair.says("/action done 7").sees("There is no action 7. Item 7 of the agenda is another thing",
                "/agenda move");
    }

    @Test
    void theNextCommandIsOfferedForASlipOfTheFinger() {
        chair.says("/action ad Report back").sees("/action add");
    }
}
