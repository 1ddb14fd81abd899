package org.entente.app.scenario;

import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Role;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Zone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
        council.roomShows("Jurisdictions that have done it", "Yukon", "Québec", "Done in my jurisdiction");
        yukon.clicks("Done in my jurisdiction").sees("Action 2018-1: Yukon has done its part",
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
}
