package org.entente.app.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.entente.core.ballot.Boxes;
import org.entente.core.decision.Motion;
import org.entente.core.decision.Motions;
import org.entente.core.people.Departures;
import org.entente.core.people.Directory;
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

/** A member retires: who is told, who has their actions meanwhile, and what the successor takes over (R-06, S-16). */
class SeatHandedOverTest {

    private final CouncilScenario council = CouncilScenario.begins(Zone.of("America/Toronto"), RoomLanguages.BOTH);
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player clerk = council.secretary("Institute Clerk");
    private final Player yukon = council.member("Yukon Member", Jurisdiction.YT);
    private final Player alternate = council.member("Yukon Alternate", Jurisdiction.YT);
    private final Player quebec = council.joins("Membre du Québec", Role.MEMBER, Member.Office.NONE, Jurisdiction.QC,
            Language.FRENCH);

    @BeforeEach
    void somethingIsOpen() {
        council.clockPasses(Duration.ofHours(2));
        clerk.says("/action add Publish the toolkit for " + yukon.mention() + " by 2 Nov").sees("Action 2018-1");
        clerk.says("/action add Draft the guide for " + yukon.mention() + " by 15 Nov");
        clerk.says("/action done 2018-2");
    }

    @AfterEach
    void ends() {
        council.close();
    }

    private void days(int days) {
        council.clockPasses(Duration.ofDays(days));
    }

    private List<String> told(Player player, String words) {
        return council.direct(player).stream().filter(text -> text.contains(words)).toList();
    }

    private long departures() {
        return council.ledger().<Integer>read(tx -> tx.use(Departures.class).of(council.councilId()).size());
    }

    private boolean sits(Player player) {
        return council.ledger().<Boolean>read(
                tx -> tx.use(Directory.class).member(council.councilId(), player.id()).isPresent());
    }

    /** Who may answer the open vote, nobody having answered yet. */
    private List<String> roll() {
        return council.ledger().read(tx -> tx.use(Motions.class).undecided(council.councilId()).stream()
                .map(Motion::opening).filter(Objects::nonNull)
                .flatMap(opening -> tx.use(Boxes.class).missing(opening.boxId()).stream()).map(Boxes.Seat::personId)
                .toList());
    }

    @Test
    void secretariatAndCoChairsAreAskedWhoFollowsAndSeeWhatIsOpen() {
        chair.says("/motion propose \"Adopt the plan\" moved by " + yukon.mention() + " seconded by "
                + quebec.mention());
        chair.says("/motion open vote until 10 October 2018 at 16:00");
        clerk.says("/round open \"Digital identity\" \"Who leads?\" until 12 October 2018");
        clerk.says("/council retiring " + yukon.mention() + " on 30 November 2018")
                .sees("Yukon Member leaves on November 30, 2018");
        GoldenCards.same("departure.told", clerk.card().card());
        for (Player officer : List.of(clerk, chair)) {
            assertThat(told(officer, "Yukon: Yukon Member leaves on")).singleElement().asString().contains(
                    "Who follows?", "2018-1", "Publish the toolkit", "if nobody follows by then: Yukon Alternate",
                    "Digital identity", "Vote: Adopt the plan").doesNotContain("Draft the guide");
        }
        assertThat(told(quebec, "Yukon Member")).isEmpty();
        GoldenCards.same("departure.asking", council.slack().cardOf(clerk, "leaves on").card());
    }

    @Test
    void aFrenchSecretaryHasItInFrench() {
        Player greffe = council.joins("Greffe", Role.SECRETARIAT, Member.Office.NONE, Jurisdiction.INSTITUTE,
                Language.FRENCH);
        greffe.says("/conseil départ " + yukon.mention() + " le 30 novembre 2018")
                .sees("Yukon Member part le 30 novembre 2018");
        assertThat(told(greffe, "part le 30 novembre")).singleElement().asString().contains("Qui prend la suite?",
                "sans relève d’ici là : Yukon Alternate", "Nommer la relève");
    }

    @Test
    void theSameSaidAgainHasNoSecondEffectAndAnotherDayIsTheDay() {
        for (int i = 0; i < 2; i++) {
            clerk.says("/council retiring " + yukon.mention() + " on 30 November 2018").sees("leaves on November 30");
        }
        clerk.says("/council retiring " + yukon.mention() + " on 7 December 2018").sees("leaves on December 7");
        assertThat(departures()).isEqualTo(1);
        assertThat(told(chair, "Yukon Member")).singleElement().asString().contains("December 7");
    }

    @Test
    void membersSayItOfThemselvesOnly() {
        yukon.says("/council retiring me on 30 November 2018").sees("Yukon Member leaves on");
        quebec.says("/conseil départ " + alternate.mention()).sees("Rien n’a été fait");
        assertThat(departures()).isEqualTo(1);
    }

    @Test
    void theSuccessorTakesOverWhatIsOpenAndTheRoomIsToldInOneLine() {
        clerk.says("/council retiring " + yukon.mention() + " on 30 November 2018");
        clerk.clicks("Name the successor").seesForm("Add a member").fills("Name", "Yukon Successor").submits()
                .sees("Yukon Successor follows Yukon Member: Yukon", "Action 2018-1");
        chair.says("/action show 2018-1").sees("Yukon Successor", "before: Yukon Member");
        chair.says("/action show 2018-2").sees("Yukon Member").doesNotSee("Successor");
        assertThat(council.room()).filteredOn(text -> text.contains("takes over")).singleElement().asString()
                .contains("Yukon: Yukon Successor follows Yukon Member and takes over Action 2018-1.");
        assertThat(told(chair, "Yukon: Yukon Successor follows Yukon Member")).singleElement().asString()
                .contains("Taken over: Action 2018-1").doesNotContain("Name the successor");
        chair.says("/council members").sees("Yukon Successor – Yukon");
        GoldenCards.same("departure.followed", council.slack().cardOf(chair, "follows Yukon Member").card());
        GoldenCards.same("departure.room", council.slack().card("takes over").card());
    }

    @Test
    void aSuccessorWithoutAnAccountIsToldAsSoonAsTheyHaveOne() {
        clerk.says("/council add \"Yukon Successor\" in place of " + yukon.mention());
        days(3);
        String code = AccountsOfMembersTest.codeIn(clerk.clicks("Make a code for them").answer());
        Player successor = council.account("Yukon Successor", "successor@example.org", Language.ENGLISH);
        successor.whispers("/council link " + code).sees("Yukon Successor");
        council.clockPasses(Duration.ofMinutes(61));
        assertThat(told(successor, "You take over from Yukon Member")).singleElement().asString()
                .contains("Publish the toolkit");
        days(3);
        assertThat(told(successor, "You take over from Yukon Member")).hasSize(1);
    }

    @Test
    void whoWasNamedToAnswerQuestionsPassesThemOn() {
        Player observer = council.observer("Yukon Observer", Jurisdiction.YT);
        Player next = council.observer("Yukon Analyst", Jurisdiction.YT);
        clerk.says("/round open \"Digital identity\" \"Who leads?\" until 12 October 2018");
        clerk.says("/round respondents Yukon Observer").sees("Observer answers for Yukon");
        next.says("/round answer").sees("not put to you");
        clerk.says("/council add \"Yukon Analyst\" in place of " + observer.mention());
        assertThat(told(next, "You take over from Yukon Observer")).singleElement().asString().contains(
                "Digital identity",
                "No action is open there");
        next.says("/round answer").fills("Who leads?", "Highways").submits().sees("Yukon");
    }

    @Test
    void whoLedAGroupIsFollowedInIt() {
        clerk.says("/action group add Identity Community led by " + yukon.mention());
        clerk.says("/action add Meet the cities for Identity Community by 20 Nov").sees("Action 2018-3");
        clerk.says("/council add \"Yukon Alternate\" in place of " + yukon.mention()).sees("Action 2018-3");
        alternate.says("/action mine").sees("Meet the cities");
    }

    @Test
    void whatAnEmptyOfficeOwnsComesToTheCoChairsMeanwhile() {
        clerk.says("/council change member " + quebec.mention() + " office treasurer");
        clerk.says("/action add Report on costs for treasurer by 20 Nov");
        clerk.says("/council remove " + quebec.mention());
        days(60);
        assertThat(told(chair, "Report on costs")).anyMatch(text -> text.contains("nobody has followed yet"));
    }

    @Test
    void aCoChairWhoLeavesIsNotAskedWhoFollows() {
        chair.says("/council retiring me on 30 November 2018");
        assertThat(told(chair, "Federal Chair leaves")).isEmpty();
        assertThat(told(clerk, "Federal Chair leaves")).hasSize(1);
    }

    @Test
    void namingTheSameAgainHasNoSecondEffectAndAnotherIsRefused() {
        for (int i = 0; i < 2; i++) {
            clerk.says("/council add \"Yukon Successor\" in place of " + yukon.mention())
                    .sees("Yukon Successor follows Yukon Member", "Action 2018-1");
            GoldenCards.same("departure.succeeded", clerk.card().card());
        }
        assertThat(departures()).isEqualTo(1);
        assertThat(council.room()).filteredOn(text -> text.contains("takes over")).hasSize(1);
        clerk.says("/council add \"Somebody Else\" in place of Yukon Member").sees("Not done",
                "Yukon Successor has already followed Yukon Member");
    }

    @Test
    void aColleagueWhoFollowsIsToldOfWhatTheyTookOver() {
        clerk.says("/council add \"Yukon Alternate\" in place of " + yukon.mention());
        assertThat(told(alternate, "You take over from Yukon Member")).singleElement().asString().contains(
                "Publish the toolkit", "Votes opened before keep their list");
        GoldenCards.same("departure.yours", council.slack().cardOf(alternate, "You take over").card());
        assertThat(sits(yukon)).isFalse();
    }

    @Test
    void anOpenVoteKeepsItsRoll() {
        chair.says("/motion propose \"Adopt the plan\" moved by " + chair.mention() + " seconded by "
                + quebec.mention());
        chair.says("/motion open vote until 10 October 2018 at 16:00");
        Player successor = council.observer("Yukon Successor", Jurisdiction.YT);
        List<String> roll = roll();
        clerk.says("/council add \"Yukon Successor\" in place of " + yukon.mention())
                .sees("Yukon Successor follows");
        successor.says("/motion yes").sees("Not done");
        assertThat(roll()).isEqualTo(roll).contains(yukon.id()).doesNotContain(successor.id());
    }

    @Test
    void whoHasGoneIsRemindedOfNothingAndWhoStandsInIs() {
        clerk.says("/council retiring " + yukon.mention() + " on 5 October 2018");
        days(20);
        assertThat(sits(yukon)).isFalse();
        int before = council.direct(yukon).size();
        days(40);
        assertThat(council.direct(yukon)).hasSize(before);
        assertThat(told(alternate, "Publish the toolkit")).first().asString().contains("nobody has followed yet",
                "Yukon Member");
        GoldenCards.same("departure.standing", council.slack().cardOf(alternate, "nobody has followed yet").card());
    }

    @Test
    void whatWaitedToBeToldIsToldToTheSuccessor() {
        council.clockPasses(Duration.ofDays(29).minusHours(6));
        yukon.says("/council mute");
        days(1);
        clerk.says("/council add \"Yukon Alternate\" in place of " + yukon.mention());
        int before = council.direct(yukon).size();
        days(5);
        assertThat(council.direct(yukon)).hasSize(before);
        assertThat(told(alternate, "Yours, due")).isNotEmpty();
    }

    @Test
    void whoFollowsIsAskedAgainAfterFiveBusinessDaysAndNotWhenSomebodyIsNamed() {
        clerk.says("/council retiring " + yukon.mention() + " on 30 November 2018");
        days(6);
        assertThat(told(clerk, "who follows Yukon Member?")).isEmpty();
        days(2);
        assertThat(told(clerk, "Yukon: who follows Yukon Member?")).hasSize(1);
        assertThat(told(chair, "Yukon: who follows Yukon Member?")).hasSize(1);
        GoldenCards.same("departure.reminder", council.slack().cardOf(clerk, "who follows").card());
        clerk.says("/council add \"Yukon Alternate\" in place of " + yukon.mention());
        days(90);
        assertThat(told(clerk, "who follows Yukon Member?")).isEmpty();
        assertThat(told(chair, "who follows Yukon Member?")).isEmpty();
    }

    @Test
    void aHolidayOfTheCouncilIsNoBusinessDayOfTheWait() {
        clerk.says("/council retiring " + yukon.mention() + " on 30 November 2018");
        clerk.says("/council holiday 3 October 2018 english \"Council day\" french \"Journée du conseil\"")
                .sees("October 3, 2018");
        days(7);
        assertThat(told(clerk, "who follows Yukon Member?")).isEmpty();
        days(1);
        assertThat(told(clerk, "who follows Yukon Member?")).hasSize(1);
    }

    @Test
    void aPlaceEndsAlsoWhereTheCouncilsClockIsMovedPastItsLastDay() {
        clerk.says("/council retiring " + yukon.mention() + " on 5 October 2018");
        clerk.says("/council clock 12 October 2018 at 10:00");
        council.clockPasses(Duration.ofMinutes(5));
        assertThat(sits(yukon)).isFalse();
    }

    @Test
    void muteIsMuteForASuccessorWhoIsNoOfficer() {
        alternate.says("/council mute until 12 October 2018");
        int before = council.direct(alternate).size();
        clerk.says("/council add \"Yukon Alternate\" in place of " + yukon.mention());
        days(10);
        assertThat(council.direct(alternate)).hasSize(before);
        days(10);
        assertThat(told(alternate, "You take over from Yukon Member")).singleElement().asString()
                .contains("Taken over: Action 2018-1");
        GoldenCards.same("departure.yours.afterwards", council.slack().cardOf(alternate, "You take over").card());
    }

    @Test
    void anOfficerWhoIsMuteIsAskedWhoFollowsAllTheSame() {
        chair.says("/council mute");
        clerk.says("/council retiring " + yukon.mention() + " on 30 November 2018");
        assertThat(told(chair, "Yukon Member leaves")).hasSize(1);
    }

    @Test
    void aPlaceTakenAwayIsAskedAboutAndBroughtBackIsNot() {
        clerk.says("/council remove " + yukon.mention()).sees("no longer has a place");
        assertThat(told(chair, "Yukon: Yukon Member has left")).singleElement().asString().contains("2018-1",
                "in the meantime: Yukon Alternate");
        GoldenCards.same("departure.left", council.slack().cardOf(chair, "has left").card());
        clerk.says("/council undo").sees("now has a place: member, Yukon");
        assertThat(departures()).isZero();
        assertThat(told(chair, "Nobody leaves")).hasSize(1);
        GoldenCards.same("departure.none", council.slack().cardOf(chair, "Nobody leaves").card());
    }

    @Test
    void whoStaysAfterAllKeepsThePlace() {
        clerk.says("/council retiring " + yukon.mention() + " on 5 October 2018");
        clerk.says("/council staying " + yukon.mention()).sees("Yukon Member stays");
        days(20);
        assertThat(sits(yukon)).isTrue();
        clerk.says("/council staying " + yukon.mention()).sees("Not done", "Nobody said");
    }

    @Test
    void anOfficePassesWithThePlace() {
        clerk.says("/council change member Yukon Member office treasurer");
        clerk.says("/action add Report on costs for treasurer by 20 Nov");
        clerk.says("/council add \"Yukon Alternate\" in place of " + yukon.mention())
                .sees("Action 2018-1, Action 2018-3");
        chair.says("/action show 2018-3").sees("Yukon Alternate");
        chair.says("/council members").sees("Yukon Alternate – Yukon, treasurer");
    }

    @Test
    void aDayThatIsOverIsNoLastDay() {
        clerk.says("/council retiring " + yukon.mention() + " on 3 September 2018").sees("Not done", "/council remove");
    }
}
