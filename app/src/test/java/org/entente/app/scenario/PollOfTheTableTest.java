package org.entente.app.scenario;

import java.time.Duration;
import java.util.Map;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Role;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Zone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A co-chair asks the table; members answer by button; the card stays current. */
class PollOfTheTableTest {

    private final CouncilScenario council = CouncilScenario.begins(Zone.of("America/Toronto"), RoomLanguages.BOTH);
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player yukon = council.member("Yukon Member", Jurisdiction.YT);
    private final Player quebec = council.joins("Membre du Québec", Role.MEMBER, Member.Office.NONE, Jurisdiction.QC,
            Language.FRENCH);
    private final Player observer = council.observer("Observer", Jurisdiction.ON);

    @AfterEach
    void ends() {
        council.close();
    }

    @Test
    void theCardShowsEveryAnswerInBothLanguages() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"").sees("Your poll is in the room");
        yukon.clicks("Monday").sees("Your answer: Monday");
        quebec.clicks("Tuesday").sees("Votre réponse");
        council.roomShows("Which day?", "Poll – open / Sondage – ouvert", "2 have answered", "2 personnes ont répondu",
                "Monday: 1",
                "Tuesday: 1");
    }

    @Test
    void aSecondClickOnTheSameAnswerHasNoSecondEffect() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        yukon.clicks("Monday");
        yukon.clicks("Monday").sees("Your answer: Monday");
        council.roomShows("Monday: 1", "1 has answered");
    }

    @Test
    void theSameRequestTwiceGivesTheSameAnswerAndNoSecondPoll() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        String first = chair.answer();
        chair.repeats();
        assertThat(chair.answer()).isEqualTo(first);
        assertThat(council.room()).hasSize(1);
    }

    @Test
    void anAnswerCanBeChangedUntilTheClose() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        yukon.clicks("Monday");
        yukon.clicks("Tuesday");
        council.roomShows("Monday: 0", "Tuesday: 1");
        chair.clicks("Close the poll");
        council.roomShows("Poll – closed");
        council.roomDoesNotShow("[Monday]");
    }

    @Test
    void anAnswerAfterTheCloseIsRefusedWithWhatToDo() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\" until 9 am");
        Map<String, String> monday = council.newestButton("Monday", yukon).arguments();
        council.clockPasses(Duration.ofHours(2));
        yukon.presses("poll.answer", monday).sees("closed", "not counted");
        council.roomShows("Poll – closed", "Monday: 0");
    }

    @Test
    void whoObservesDoesNotVote() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        observer.clicks("Monday").sees("This is for: co-chairs, the secretariat, members");
        council.roomShows("Monday: 0");
    }

    @Test
    void aStrangerIsToldHowToTakePart() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        council.stranger().clicks("Monday").sees("ask the secretariat for a code");
    }

    @Test
    void anAnonymousPollNeverSaysWhoChoseWhat() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\" names anonymous");
        yukon.clicks("Monday").doesNotSee("Monday").sees("Your answer is in");
        yukon.clicks("Tuesday");
        council.roomShows("Monday: 0", "Tuesday: 1");
        chair.clicks("Close the poll");
        council.roomShows("Tuesday: 1", "anonymous");
        council.roomDoesNotShow("Yukon");
    }

    @Test
    void severalAnswersAreToggled() {
        chair.says("/poll multiple \"Which days?\" \"Monday\" \"Tuesday\"");
        yukon.clicks("Monday");
        yukon.clicks("Tuesday").sees("Monday, Tuesday");
        yukon.clicks("Monday").sees("Your answer: Tuesday");
        council.roomShows("Monday: 0", "Tuesday: 1", "1 has answered");
    }

    @Test
    void aSignalCheckNamesWhoIsInFavourAndSaysThatItIsNoDecision() {
        chair.says("/poll signal \"Is there interest in contact centres?\"");
        yukon.clicks("I am in favour");
        quebec.clicks("Pas pour moi");
        council.roomShows("In favour: Yukon Member", "1 says “not for me”", "a poll is not a decision");
    }

    @Test
    void nobodyIsAResultOfACallForVolunteers() {
        chair.says("/poll volunteers \"Who joins the pilot?\"");
        chair.clicks("Close the poll");
        council.roomShows("Call for volunteers – closed", "No volunteer.");
    }

    @Test
    void openAnswersAreShownAtTheCloseOnly() {
        chair.says("/poll open \"What else?\"");
        yukon.clicks("Answer in words").seesForm("Answer in words").fills("Your answer", "Rural *access*").submits()
                .sees("Your words are in");
        council.roomDoesNotShow("Rural");
        chair.clicks("Close the poll");
        council.roomShows("“Rural *access*”");
    }

    @Test
    void whatIsMissingOpensAFormFilledWithWhatWasGiven() {
        chair.says("/poll \"Which day?\"").seesForm("Ask a poll").seesFilled("Question", "Which day?")
                .fills("Answers to choose from", "Monday\nTuesday").submits().sees("Your poll is in the room");
        council.roomShows("Monday: 0");
    }

    @Test
    void aPollThatNobodyAnsweredCanBeTakenBackForTenMinutes() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        chair.says("/council undo").sees("taken back");
        chair.says("/council undo").sees("nothing of yours to undo");
    }

    @Test
    void aPollThatSomebodyAnsweredStays() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        yukon.clicks("Monday");
        chair.says("/council undo").sees("cannot be taken back", "/poll close");
    }

    @Test
    void aSlipOfTheFingerGetsTheNearestCommand() {
        chair.says("/poll singal \"x\"").sees("I don’t know “singal”", "/poll signal");
        quebec.says("/sondage fremer").sees("Je ne connais pas", "/sondage fermer");
    }

    @Test
    void helpShowsOnlyWhatThisPersonMayDo() {
        observer.says("/council help poll").sees("/poll list").doesNotSee("/poll close", "/poll signal");
        chair.says("/council help").sees("Meetings", "Polls");
        chair.clicks("Polls").sees("/poll close", "/poll signal");
    }
}
