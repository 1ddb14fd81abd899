package org.entente.app.scenario;

import java.time.Duration;
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

/** Each jurisdiction is asked to name a lead: each marks its own part, and everybody sees who is missing (S-15). */
class ActionForEachJurisdictionTest {

    private final CouncilScenario council = CouncilScenario.begins(Zone.of("America/Toronto"), RoomLanguages.BOTH);
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player yukon = council.member("Yukon Member", Jurisdiction.YT);
    private final Player alternate = council.member("Yukon Alternate", Jurisdiction.YT);
    private final Player quebec = council.joins("Membre du Québec", Role.MEMBER, Member.Office.NONE, Jurisdiction.QC,
            Language.FRENCH);
    private final Player clerk = council.secretary("Institute Clerk");

    @BeforeEach
    void asks() {
        chair.says("/action add Name a lead for each jurisdiction by 30 November").sees("Action 2018-1");
        chair.says("/action each 2018-1").sees("for each of 3 jurisdictions");
    }

    @AfterEach
    void ends() {
        council.close();
    }

    @Test
    void theCardShowsWhoHasDoneItAndWhoIsMissing() {
        council.roomShows("Jurisdictions that have done it", "Yukon", "Québec", "Done here");
        yukon.clicks("Done here").sees("Action 2018-1: Yukon has done its part",
                "2 jurisdictions are missing");
        council.roomShows("1 of 3");
        clerk.says("/action show 2018-1");
        GoldenCards.same("action.each", clerk.card().card());
    }

    @Test
    void whatAJurisdictionHasDoneWaitsForNoneOfItsMembers() {
        alternate.says("/action mine").sees("Name a lead");
        yukon.says("/action ours 2018-1 our lead is named");
        alternate.says("/action mine").doesNotSee("Name a lead");
        quebec.says("/suivi mes").sees("Name a lead");
        alternate.says("/action ours 2018-1").sees("no part of it waits for your jurisdiction");
    }

    @Test
    void theSecretariatMarksAnyPartAndOwnsNone() {
        clerk.says("/action ours 2018-1").sees("no part of it waits for your jurisdiction");
        clerk.says("/action part done 2018-1 1");
        chair.says("/action ours 2018-1").sees("waits for your jurisdiction");
    }

    @Test
    void onlyWhatIsAskedOfAllIsParted() {
        chair.says("/action each 2018-1").sees("has parts already");
        chair.says("/action add Write the report for " + yukon.mention() + " by 30 November");
        chair.says("/action each 2018-2").sees("is not asked of all members");
    }

    @Test
    void theWordsAskEachJurisdictionInOneStep() {
        chair.says("/action each jurisdiction to publish its plan by 30 November").sees("Action 2018-2",
                "for each of 3 jurisdictions", "November 30, 2018");
        council.roomShows("Publish its plan", "all members", "0 of 3");
        quebec.says("/suivi chaque administration désigne une personne d’ici le 30 novembre")
                .sees("chacune des 3 administrations");
        council.roomShows("Désigne une personne");
        quebec.clicks("Fait chez nous").sees("Il manque 2 administrations");
    }

    @Test
    void anActionThatExistsIsNotAskedForAgainByItsNumber() {
        chair.says("/action each jurisdiction 2018-1").sees("Action 2018-1 exists already", "/action each 3");
        chair.says("/action each jurisdiction 2018-9").sees("There is no action 2018-9");
    }

    @Test
    void whereNobodySitsForAJurisdictionNobodyIsAsked() {
        try (CouncilScenario empty = CouncilScenario.begins(Zone.of("America/Toronto"), RoomLanguages.BOTH)) {
            empty.secretary("Institute Clerk").says("/action each jurisdiction to name a lead")
                    .sees("Nobody sits here for a jurisdiction yet");
        }
    }

    @Test
    void aJurisdictionSaysHowFarItIs() {
        yukon.clicks("In progress here").seesForm("In progress here")
                .fills("How far it is", "two names are with our deputy").submits().sees("Yukon has begun");
        council.roomShows("Yukon: in progress", "two names are with our deputy", "0 of 3");
        alternate.says("/action mine").sees("Name a lead");
        clerk.says("/action in progress 2018-1 somewhere").sees("no part of it waits for your jurisdiction");
        yukon.says("/council undo");
        council.roomDoesNotShow("in progress");
    }

    @Test
    void coChairsAndSecretariatSeeEveryJurisdictionAgainstEveryAction() {
        chair.says("/action each jurisdiction to publish its plan by 10 October");
        chair.says("/action each jurisdiction to send its figures");
        chair.says("/action each jurisdiction to review the glossary by 15 December");
        chair.says("/action add Write the report for " + yukon.mention() + " by 30 November");
        yukon.says("/action ours 2018-1 our lead is named");
        quebec.says("/suivi en cours 2018-2 le plan est chez la sous-ministre");
        council.clockPasses(Duration.ofDays(20));
        clerk.clicks("Who has done what").sees("Who has done what", "1 of 3 done", "3 late", "nothing yet",
                "late, nothing yet", "late, in progress", "Page 1 of 2").doesNotSee("glossary", "Write the report");
        GoldenCards.same("action.matrix", clerk.card().card());
        clerk.clicks("Next page").sees("glossary", "Page 2 of 2");
        chair.says("/suivi tableau").sees("Who has done what");
        yukon.says("/action matrix").sees("co-chair");
    }

    @Test
    void whereNothingWasAskedOfEachTheMatrixSaysHowToAsk() {
        chair.says("/action drop 2018-1 overtaken");
        chair.says("/action matrix").sees("Nothing that was asked of each", "/action each jurisdiction to name a lead");
    }

    @Test
    void onlyThoseWhoAreMissingAreReminded() {
        yukon.says("/action ours 2018-1 our lead is named");
        quebec.says("/suivi en cours 2018-1 deux noms sont proposés");
        int chairs = council.direct(chair).size();
        int yukons = council.direct(yukon).size() + council.direct(alternate).size();
        council.clockPasses(Duration.ofDays(65));
        assertThat(council.direct(yukon).size() + council.direct(alternate).size()).isEqualTo(yukons);
        assertThat(council.direct(quebec)).last().asString().contains("Name a lead");
        assertThat(council.direct(chair)).hasSizeGreaterThan(chairs);
        quebec.clicks("Fait chez nous", "vous attend").sees("Il manque 1 administration");
    }

    @Test
    void coChairsAreToldWhoIsMissing() {
        chair.says("/action ours 2018-1");
        yukon.says("/action ours 2018-1");
        council.clockPasses(Duration.ofDays(100));
        assertThat(council.direct(chair)).last().asString().contains("Late since", "Quebec").doesNotContain("Yukon");
    }
}
