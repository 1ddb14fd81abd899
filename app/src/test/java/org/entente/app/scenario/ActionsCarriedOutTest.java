package org.entente.app.scenario;

import java.time.Duration;
import java.util.List;
import org.entente.core.action.ActionItem;
import org.entente.core.action.Actions;
import org.entente.core.people.Directory;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Persons;
import org.entente.core.people.Role;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Zone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of actions: done, handed on, carried over, dropped; by whom, and what everybody then sees. */
class ActionsCarriedOutTest {

    private final CouncilScenario council = CouncilScenario.begins(Zone.of("America/Toronto"), RoomLanguages.BOTH);
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player clerk = council.secretary("Institute Clerk");
    private final Player yukon = council.member("Yukon Member", Jurisdiction.YT);
    private final Player quebec = council.joins("Membre du Québec", Role.MEMBER, Member.Office.TREASURER,
            Jurisdiction.QC, Language.FRENCH);
    private final TableInSession table = TableInSession.opens(council);

    @AfterEach
    void ends() {
        council.close();
    }

    private void given(String owner, String due) {
        council.clockPasses(Duration.ofSeconds(20));
        chair.says("/action add Publish the toolkit for " + owner + " by " + due);
    }

    private ActionItem first() {
        return council.ledger().read(tx -> tx.use(Actions.class).ofMeeting("meeting-of-27-september")).getFirst();
    }

    private List<String> waitingFor(Player player) {
        return council.ledger().read(tx -> Actions.openOfPerson(tx, council.councilId(), player.id())).stream()
                .map(action -> action.number().printed()).toList();
    }

    @Test
    void theOwnerMarksItDoneByButton() {
        given(yukon.mention(), "2 Nov");
        yukon.clicks("Done").sees("Action 1 is done, September 27, 2018");
        council.roomShows("Action 1 – done, September 27, 2018", "[Open again / Rouvrir]");
        assertThat(first().deadline().nextAt()).isNull();
    }

    @Test
    void aNoteAndADateAreTakenFromTheLine() {
        given(yukon.mention(), "2 Nov");
        table.adjourns();
        council.clockPasses(Duration.ofDays(30));
        yukon.says("/action done 1 sent to all members on 12 Oct").sees("is done, October 12, 2018");
        council.roomShows("Done: sent to all members", "Terminé\u00a0: sent to all members");
    }

    @Test
    void whatIsStillToComeIsNotDone() {
        given(yukon.mention(), "2 Nov");
        yukon.says("/action done 1 on 2 Nov").sees("November 2, 2018 is still to come", "/action due");
        assertThat(first().open()).isTrue();
    }

    @Test
    void aSecondClickHasNoSecondEffect() {
        given(yukon.mention(), "2 Nov");
        yukon.clicks("Done");
        int version = first().version();
        chair.says("/action done 1").sees("Action 1 is done already", "/action reopen");
        assertThat(first().version()).isEqualTo(version);
    }

    @Test
    void nobodyElseMarksItDone() {
        given(yukon.mention(), "2 Nov");
        quebec.says("/suivi terminé 1").sees("réservé à", "la personne responsable du suivi");
        assertThat(first().open()).isTrue();
    }

    @Test
    void whatWasAskedOfAllIsClosedByTheTable() {
        given("all members", "next meeting");
        assertThat(waitingFor(yukon)).containsExactly("1");
        assertThat(waitingFor(clerk)).isEmpty();
        yukon.says("/action done 1").sees("This is for");
        chair.says("/action done 1").sees("is done");
        assertThat(waitingFor(yukon)).isEmpty();
    }

    @Test
    void anOfficesActionGoesToItsNewHolder() {
        given("the treasurer", "2 Nov");
        council.roomShows("treasurer (Membre du Québec)");
        council.ledger().change(tx -> {
            Persons persons = tx.use(Persons.class);
            Directory directory = tx.use(Directory.class);
            Member before = directory.member(council.councilId(), quebec.id()).orElseThrow();
            Member after = directory.member(council.councilId(), yukon.id()).orElseThrow();
            persons.save(new Member(before.councilId(), before.personId(), before.role(), before.organisationId(),
                    Member.Office.NONE, before.version()));
            persons.save(new Member(after.councilId(), after.personId(), after.role(), after.organisationId(),
                    Member.Office.TREASURER, after.version()));
        });
        assertThat(waitingFor(quebec)).isEmpty();
        assertThat(waitingFor(yukon)).containsExactly("1");
        quebec.says("/suivi terminé 1").sees("réservé à");
        yukon.says("/action show 1").sees("treasurer (Yukon Member)");
        yukon.says("/action done 1").sees("is done");
    }

    @Test
    void undoOpensItAgainWithItsDueAndNote() {
        given(yukon.mention(), "2 Nov");
        ActionItem before = first();
        yukon.says("/action done 1 sent");
        yukon.says("/council undo").sees("Action 1 is as it was before");
        assertThat(first()).usingRecursiveComparison().ignoringFields("version").isEqualTo(before);
        council.roomShows("Action 1 – open");
    }

    @Test
    void undoIsRefusedOnceSomebodyElseChangedIt() {
        given(yukon.mention(), "2 Nov");
        yukon.says("/action done 1 sent");
        clerk.says("/action remark 1 The list was sent by e-mail.");
        yukon.says("/council undo").sees("Somebody changed Action 1 since");
        assertThat(first().open()).isFalse();
        council.roomShows("Secretariat’s note: The list was sent by e-mail.");
    }

    @Test
    void anActionIsHandedOnAndItsNewOwnerIsTold() {
        given(yukon.mention(), "2 Nov");
        yukon.clicks("Reassign").seesForm("Reassign").fills("For whom", "Membre du Québec and Yukon Member").submits()
                .sees("is now with Membre du Québec, Yukon Member");
        assertThat(council.direct(quebec)).anyMatch(text -> text.contains("Suivi 1") || text.contains("Action 1"));
        assertThat(waitingFor(quebec)).containsExactly("1");
    }

    @Test
    void twoWhoChangeTheDueAtOnceAreBothShown() {
        given(yukon.mention(), "2 Nov");
        yukon.clicks("Change due").seesForm("Change due");
        chair.says("/action due 1 next meeting").sees("due next meeting", "It was: November 2, 2018");
        yukon.fills("By when", "5 Nov").submits().sees("nothing was overwritten", "Now: next meeting", "Yours: 5 Nov");
        assertThat(first().deadline().due().asSaid()).isEqualTo("next meeting");
    }

    @Test
    void anActionIsCarriedOverOrDroppedWithItsReason() {
        given(yukon.mention(), "2 Nov");
        chair.says("/action carry 1 to the February meeting").sees("Action 1 is carried over",
                "meeting of February 2019 – not planned yet");
        council.roomShows("Action 1 – carried over");
        yukon.says("/action drop 1 no longer needed").sees("This is for");
        chair.says("/action drop 1 no longer needed").sees("is dropped");
        council.roomShows("Action 1 – dropped", "Dropped: no longer needed");
        chair.says("/action due 1 next meeting").sees("is closed", "/action reopen");
        chair.says("/suivi rouvrir 1").sees("Action 1 is open again");
    }

    @Test
    void partsHaveAStateOfTheirOwn() {
        given(yukon.mention(), "2 Nov");
        yukon.says("/action part add 1 \"Ask the leads\" \"Collect the answers\"").sees("Action 1 has 2 parts");
        yukon.says("/action part done 1 2 answers are in").sees("Part 2 of Action 1 is done");
        council.roomShows("1. Ask the leads – open", "2. Collect the answers – done. answers are in");
        yukon.says("/action part done 1 5").sees("Action 1 has 2 parts");
        yukon.says("/suivi volet fait 1 1").sees("That was the last part", "[Done]");
        yukon.clicks("Done").sees("Action 1 is done");
    }

    @Test
    void theOtherLanguageIsGivenLater() {
        given(yukon.mention(), "2 Nov");
        council.roomShows("translation awaited: /action translate");
        quebec.says("/suivi traduire 1 Publier la trousse").sees("Suivi 1 est maintenant dans les deux langues");
        council.roomShows("Publish the toolkit\nPublier la trousse")
                .roomDoesNotShow("translation awaited: /action translate");
        quebec.says("/suivi traduire 1 Autre chose").sees("est déjà dans les deux langues", "/suivi reformuler");
        chair.says("/action reword 1 Publish the new toolkit").sees("The other language is awaited again");
        assertThat(first().text().french()).isNull();
    }

    @Test
    void topicsAreListedApart() {
        given(yukon.mention(), "2 Nov");
        chair.says("/action topics 1 \"Digital identity\" \"Client journeys\"").sees("Action 1 has 2 topics");
        council.roomShows("Topics / Sujets", "• Digital identity");
    }

    @Test
    @DisplayName("E-14 the review lists what is due, what is to be closed today and what has no date")
    void theReviewOfTheNextMeeting() {
        given(yukon.mention(), "next teleconference");
        table.discusses("4");
        given("the secretariat", "no date");
        table.discusses("5");
        given("the treasurer", "the February meeting");
        table.adjourns();
        chair.says("/meeting schedule teleconference 20 November 2018 9:00");
        assertThat(first().deadline().meetingId()).isNotNull();
        chair.says("/action review").sees("The review for the meeting of November 20, 2018 is in the room");
        council.roomShows("Due now (1)", "No date – please give one (1)", "Later (1)");
        clerk.says("/action today 2").sees("is to be closed today");
        council.roomShows("To be closed today (1)", "À clore aujourd’hui (1)");
        clerk.says("/action done 2");
        council.roomDoesNotShow("To be closed today (1)");
    }

    @Test
    void anActionBetweenMeetingsIsNumberedInItsYear() {
        table.adjourns();
        chair.says("/action add Send the list for the secretariat by 2 Nov").sees("Action 2018-1 is given to");
        chair.says("/action add Send the other list for the secretariat by 2 Nov").sees("Action 2018-2");
        clerk.says("/action done 2018-1").sees("Action 2018-1 is done");
        clerk.says("/action mine").sees("2018-2 Send the other", "Between meetings").doesNotSee("2018-1 ");
    }

    @Test
    void numbersThatWereIssuedStay() {
        given(yukon.mention(), "2 Nov");
        council.ledger().change(tx -> tx.use(Actions.class).settle("meeting-of-27-september"));
        given("the treasurer", "2 Nov");
        chair.says("/action list meeting").sees("1 Publish", "2 Publish");
        chair.says("/council undo").sees("Action 2 was taken back");
    }

    @Test
    void aLongListTurnsItsPages() {
        for (int i = 0; i < 14; i++) {
            given(yukon.mention(), "2 Nov");
        }
        chair.says("/action").sees("1A Publish", "14 actions, page 1 of 2", "[Next page]").doesNotSee("1N Publish");
        chair.clicks("Next page").sees("1N Publish", "page 2 of 2").doesNotSee("1A Publish");
    }
}
