package org.entente.app.scenario;

import java.time.Duration;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Role;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Zone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A meeting from its notice to its adjournment, by several members, on cards that stay current. */
class MeetingOfTheCouncilTest {

    private final CouncilScenario council = CouncilScenario.begins(Zone.of("America/Toronto"), RoomLanguages.BOTH);
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player yukon = council.member("Yukon Member", Jurisdiction.YT);
    private final Player quebec = council.joins("Membre du Québec", Role.MEMBER, Member.Office.NONE, Jurisdiction.QC,
            Language.FRENCH);
    private final Player clerk = council.secretary("Institute Clerk");
    private final Player observer = council.observer("Observer", Jurisdiction.ON);

    @AfterEach
    void ends() {
        council.close();
    }

    @Test
    void theInvitationCountsTheAnswersInBothLanguages() {
        clerk.says("/meeting schedule tomorrow at 9 a.m., virtual");
        yukon.clicks("I will be there").sees("Yukon Member is coming");
        quebec.clicks("Je m’excuse").sees("Membre du Québec transmet ses excuses");
        council.roomShows("Coming / Participeront: 1", "Regrets / Excuses: 1 – Membre du Québec");
    }

    @Test
    void theRollCallShowsTheQuorumAsPeopleArrive() {
        clerk.says("/meeting schedule today at 11:30 p.m., virtual");
        chair.clicks("Open the meeting").sees("is open since");
        chair.clicks("I am here");
        yukon.clicks("I am here").sees("Yukon Member is here");
        clerk.says("/meeting here Membre du Québec");
        council.roomShows("Federal Chair, Membre du Québec, Yukon Member");
        yukon.clicks("I have to leave").sees("Yukon Member left");
        observer.clicks("Adjourn").sees("This is for: co-chairs, the secretariat");
    }

    @Test
    @DisplayName("E-09 no adjournment before something is said about the next meeting")
    void theMeetingIsDiscussedAndAdjourned() {
        clerk.says("/meeting schedule today at 11:30 p.m., virtual");
        clerk.says("/agenda add Shared standards for information tabs 2A to 2C during 20 min");
        chair.says("/meeting start");
        chair.says("/agenda discuss 1");
        council.roomShows("Now discussing · ", "En discussion · ", "2A to 2C");
        council.clockPasses(Duration.ofMinutes(5));
        chair.clicks("More…").clicks("No comment");
        chair.clicks("Close 1").sees("Item 1 is closed");
        chair.says("/meeting adjourn").sees("say when the next one is");
        chair.clicks("It is to be set");
        chair.says("/meeting adjourn").sees("The meeting is adjourned");
        council.roomShows("adjourned", "levée");
    }
}
