package org.entente.app.scenario;

import java.time.Duration;
import java.util.List;
import org.entente.core.people.Directory;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Person;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody was entered twice, once from Slack and once from Teams, and both entries took part. */
class OnePersonOfTwoTest {

    private final CouncilScenario council = CouncilScenario.begins().sitsInTeamsToo(RoomLanguages.ENGLISH);
    private final Side slack = council.slack();
    private final Side teams = council.teams();
    private final Player chair = slack.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player secretary = teams.secretary("Council Secretary");
    private final Player kept = slack.member("Beverly Member", Jurisdiction.YT);
    private final Player gone = teams.member("Bev Member", Jurisdiction.YT);

    @AfterEach
    void ends() {
        council.close();
    }

    private void merges() {
        secretary.says("/council merge " + kept.mention() + " with " + gone.mention()).sees("cannot be undone");
        secretary.clicks("Merge the two").sees("are one person now");
    }

    private void passes() {
        council.clockPasses(Duration.ofMinutes(1));
    }

    @Test
    void theLaterAnswerToAnOpenPollIsLeftAndThePersonIsTold() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        kept.clicks("Monday");
        passes();
        gone.clicks("Tuesday");
        chair.clicks("Monday");
        slack.shows("Monday: 2", "Tuesday: 1", "3 have answered");
        merges();
        slack.shows("Monday: 1", "Tuesday: 1", "2 have answered");
        teams.shows("Monday: 1", "Tuesday: 1");
        assertThat(teams.direct(gone)).anyMatch(text -> text.contains("The later answer counts")
                && text.contains("“Which day?”"));
        kept.clicks("Monday").sees("Your answer: Monday");
        gone.clicks("Monday");
        slack.shows("Monday: 2", "Tuesday: 0", "2 have answered");
        chair.clicks("Close the poll");
        slack.shows("Monday: 2", "Tuesday: 0");
    }

    @Test
    void anEarlierAnswerOfTheOtherOneIsDropped() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        gone.clicks("Tuesday");
        passes();
        kept.clicks("Monday");
        merges();
        slack.shows("Monday: 1", "Tuesday: 0", "1 has answered");
    }

    @Test
    void anAnswerOfTheOtherOneAloneIsTheirs() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        gone.clicks("Tuesday");
        merges();
        slack.shows("Tuesday: 1", "1 has answered");
        assertThat(teams.direct(gone)).noneMatch(text -> text.contains("The later answer counts"));
        kept.clicks("Monday");
        slack.shows("Monday: 1", "Tuesday: 0");
    }

    @Test
    void anOpenVoteLosesTheVoterThatWasCountedTwice() {
        kept.says("/motion \"Approve the plan\"");
        chair.says("/motion open vote").sees("3 voters can answer");
        kept.clicks("Yes");
        passes();
        gone.clicks("No");
        merges();
        slack.shows("Yes: 0", "No: 1");
        chair.clicks("Yes");
        kept.clicks("Yes");
        chair.says("/motion close").sees("Carried: 2 of 2 are for");
    }

    @Test
    void theQuorumOfAnOpenVoteLosesWhoWasCountedTwice() {
        secretary.says("/meeting schedule 27 September 2018 at 9 a.m., in person, Whitehorse");
        chair.says("/meeting start");
        gone.says("/meeting here");
        kept.says("/meeting here");
        kept.says("/motion \"Approve the plan\"");
        chair.says("/motion open vote").sees("2 voters can answer");
        kept.clicks("Yes");
        passes();
        merges();
        chair.says("/motion close").sees("No quorum when it was opened: 1 present, 2 needed");
    }

    @Test
    void whoWasThereAtTheOpeningUnderOneNameAloneStaysCounted() {
        secretary.says("/meeting schedule 27 September 2018 at 9 a.m., in person, Whitehorse");
        chair.says("/meeting start").says("/meeting here");
        gone.says("/meeting here");
        gone.says("/motion \"Approve the plan\"");
        chair.says("/motion open vote").sees("2 voters can answer");
        passes();
        kept.says("/meeting here");
        gone.clicks("Yes");
        merges();
        chair.says("/motion close").sees("Carried: 1 of 1 are for");
    }

    @Test
    void whoCameAfterTheOpeningWasNotCountedAndLeavesTheQuorumAsItIs() {
        Player third = slack.member("Alberta Member", Jurisdiction.AB);
        secretary.says("/meeting schedule 27 September 2018 at 9 a.m., in person, Whitehorse");
        chair.says("/meeting start");
        for (Player here : List.of(chair, third, kept)) {
            here.says("/meeting here");
        }
        kept.says("/motion \"Approve the plan\"");
        chair.says("/motion open vote").sees("3 voters can answer");
        passes();
        gone.says("/meeting here");
        kept.clicks("Yes");
        merges();
        chair.says("/motion close").sees("Carried: 1 of 1 are for");
    }

    @Test
    void aSecretVoteInWhichBothTookPartHasToCloseFirst() {
        kept.says("/motion \"Name the co-chair\"");
        chair.says("/motion open vote secret until 11 a.m.");
        kept.clicks("Yes");
        gone.clicks("No");
        secretary.says("/council merge " + kept.mention() + " with " + gone.mention())
                .sees("secret vote or an anonymous question", "after the close", "11:00");
        chair.says("/motion close");
        merges();
    }

    @Test
    void aSecretVoteInWhichOneTookPartIsOverForTheOther() {
        kept.says("/motion \"Name the co-chair\"");
        chair.says("/motion open vote secret");
        gone.clicks("Yes");
        merges();
        kept.clicks("No").sees("voted already");
        chair.clicks("No");
        chair.says("/motion close").sees("Tied: 1 for, 1 against");
    }

    @Test
    void anAnonymousPollInWhichBothTookPartHasToCloseFirst() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\" names anonymous");
        kept.clicks("Monday");
        gone.clicks("Tuesday");
        secretary.says("/council merge " + kept.mention() + " with " + gone.mention())
                .sees("once it is closed");
        chair.clicks("Close the poll");
        merges();
        slack.shows("Monday: 1", "Tuesday: 1");
    }

    @Test
    void anAnonymousAnswerOfTheOtherOneAloneStaysAndCanBeChanged() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\" names anonymous");
        gone.clicks("Tuesday");
        merges();
        kept.clicks("Monday").sees("from another of your accounts, in Teams");
        gone.clicks("Monday");
        chair.clicks("Close the poll");
        slack.shows("Monday: 1", "Tuesday: 0");
    }

    @Test
    void accountsPlaceActionsAndNamePassOver() {
        chair.says("/action add Publish the toolkit for " + gone.mention() + " by 2 Nov");
        merges();
        slack.shows("Owner: Beverly Member");
        gone.says("/council whoami").sees("Beverly Member", "Slack", "Teams");
        chair.says("/action add Thank Bev Member for Bev Member by 2 Nov").sees("Beverly Member");
        secretary.says("/council members").sees("Beverly Member").doesNotSee("Bev Member");
        assertThat(council.ledger().read(tx -> tx.use(Directory.class).person(gone.id())).map(Person::name))
                .contains("Beverly Member");
        gone.clicks("Done", "Publish the toolkit");
        slack.shows("Action 2018-1 – done");
    }

    @Test
    void attendanceAndQuorumCountOnce() {
        secretary.says("/meeting schedule 27 September 2018 at 9 a.m., in person, Whitehorse");
        chair.says("/meeting start");
        gone.says("/meeting here");
        kept.says("/meeting here");
        slack.shows("2 – Bev Member, Beverly Member");
        merges();
        slack.shows("1 – Beverly Member");
    }

    @Test
    void aCodeUsedFromTheOtherAccountMergesAfterAQuestion() {
        kept.whispers("/council code");
        gone.whispers("/council link " + AccountsOfMembersTest.codeIn(kept.answer())).sees("cannot be undone");
        gone.clicks("Merge the two").sees("are one person now");
        gone.says("/council whoami").sees("Beverly Member", "Slack", "Teams");
    }

    @Test
    void aPlaceThatSaysMoreIsNotLostUnseen() {
        secretary.says("/council change member Bev Member office treasurer").sees("treasurer");
        secretary.says("/council merge " + kept.mention() + " with " + gone.mention())
                .sees("treasurer", "Keep the other person");
        secretary.says("/council merge " + gone.mention() + " with " + kept.mention()).sees("cannot be undone");
    }

    @Test
    void whoMovedAndWhoSecondedAreNotMergedWhileItIsOpen() {
        kept.says("/motion \"Approve the plan\"");
        gone.clicks("Second");
        secretary.says("/council merge " + kept.mention() + " with " + gone.mention())
                .sees("one person cannot do both");
    }

    @Test
    void onlyTheSecretariatMergesAndNobodyWithThemselves() {
        chair.says("/council merge " + kept.mention() + " with " + gone.mention()).sees("This is for");
        secretary.says("/council merge " + kept.mention() + " with " + kept.mention()).sees("is one person already");
        Player stranger = teams.account("Somebody", null, Language.ENGLISH);
        secretary.says("/council merge " + kept.mention() + " with " + stranger.mention()).doesNotSee("Merge the two");
    }
}
