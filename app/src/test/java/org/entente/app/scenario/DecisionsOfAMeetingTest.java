package org.entente.app.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.decision.Motion;
import org.entente.core.decision.Motions;
import org.entente.core.ledger.Trace;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Jurisdiction;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Zone;
import org.entente.store.audit.AuditVerifier;
import org.entente.store.sql.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a meeting decides: approvals from the register, money with its tax, decisions by voice, numbers from 1. */
class DecisionsOfAMeetingTest {

    private static final Pattern TRACE = Pattern.compile("trace (\\d+-[0-9a-f]{12})");

    private final CouncilScenario council = CouncilScenario.begins(Zone.of("America/Toronto"), RoomLanguages.BOTH);
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player west = council.member("Western Member", Jurisdiction.BC);
    private final Player prairie = council.member("Prairie Member", Jurisdiction.AB);
    private final Player secretary = council.secretary("Council Secretary");

    @BeforeEach
    void aMeetingIsRunning() {
        secretary.says("/meeting register 22 February 2018, in person, Toronto");
        secretary.says("/meeting schedule 27 September 2018 at 9 a.m., in person, Whitehorse");
        secretary.says("/agenda add Service network collaboration for approval");
        secretary.says("/agenda add Data-driven intelligence for funding");
        secretary.says("/agenda add Indigenous services");
        chair.says("/meeting start");
        for (Player player : List.of(chair, west, prairie)) {
            player.says("/meeting here");
        }
    }

    @AfterEach
    void ends() {
        council.close();
    }

    @Test
    @DisplayName("E-02 E-03 E-04 the previous record is picked from the register and has one wording everywhere")
    void theRecordThatIsApprovedIsPickedNotTyped() {
        secretary.says("/motion approve record").sees("Approve the record of decisions of the in-person TSC meeting of"
                + " February 22, 2018 in Toronto", "[Approved without change]");
        secretary.clicks("Approved without change").sees("Decision 1: Approved without change");
        council.roomShows("Decision 1 – Approved without change / Décision 1 – Approuvé sans changement",
                "The record of decisions of the in-person TSC meeting of February 22, 2018 in Toronto is approved without change.",
                "Le compte rendu des décisions de la réunion en personne du CES du 22 février 2018 à Toronto est approuvé sans changement.");
        secretary.says("/motion approve record").sees("approved already");
        secretary.says("/motion decided \"The record of 28 February is approved\" kind minutes").sees(
                "from the register",
                "/motion approve record");
    }

    @Test
    @DisplayName("E-02 E-03 a date on which the council did not meet is refused with the meetings there are")
    void aDateWithoutAMeetingIsRefused() {
        secretary.says("/motion approve record 25 February 2018").sees("February 22, 2018");
        secretary.says("/motion approve record 22 February 2018").sees("February 22, 2018 in Toronto");
    }

    @Test
    @DisplayName("E-05 an agenda whose item was moved is approved with that change, and an item is called an item")
    void anAgendaWithAMovedItemIsApprovedWithTheChange() {
        chair.says("/agenda move 3 to the morning so that a guest can speak to it");
        secretary.says("/motion approve agenda approved").sees("The agenda was changed", "Item 3");
        secretary.clicks("Approved with this change").sees("Decision 1: Approved with a change", "Item 3");
        council.roomShows(
                "The agenda of the in-person TSC meeting of September 27, 2018 in Whitehorse is approved with a change.",
                "a guest can speak to it");
        assertThat(council.room().getLast()).doesNotContainIgnoringCase("action item").contains("Item 3");
    }

    @Test
    @DisplayName("F20 the audit chain's end is posted with a decision and printed in the record, so that truncation shows")
    void aDecisionShowsTheEndOfTheAuditChain() {
        chair.says("/motion approve agenda approved").sees("Decision 1");
        Matcher card = TRACE.matcher(council.room().getLast());
        assertThat(card.find()).as(council.room().getLast()).isTrue();
        Trace shown = Trace.read(card.group(1));
        council.clockPasses(Duration.ofSeconds(2));
        secretary.says("/record export markdown in English");
        council.delivers();
        assertThat(new String(council.files().getLast().bytes(), StandardCharsets.UTF_8))
                .contains("Trace " + shown.printed());
        AuditVerifier verifier = new AuditVerifier(council.ledger());
        assertThat(verifier.verify(council.councilId(), shown)).isInstanceOf(AuditVerifier.Whole.class);
        council.ledger().change(tx -> ((Session) tx).update("delete from audit where seq = ?", shown.seq()));
        assertThat(verifier.verify(council.councilId(), null)).isInstanceOf(AuditVerifier.Whole.class);
        assertThat(verifier.verify(council.councilId(), shown)).isInstanceOf(AuditVerifier.Broken.class);
    }

    @Test
    void anAgendaWithoutAChangeIsApprovedInOneLine() {
        chair.says("/motion approve agenda approved").sees("Decision 1: Approved without change");
        council.roomShows(
                "L’ordre du jour de la réunion en personne du CES du 27 septembre 2018 à Whitehorse est approuvé sans changement.");
    }

    @Test
    void numbersRunFromOneAcrossItems() {
        secretary.says("/motion approve record approved").sees("Decision 1");
        secretary.says("/motion approve agenda approved").sees("Decision 2");
        secretary.says("/motion decided \"Approval of the terms of reference\" moved by " + west.mention()
                + " seconded by " + prairie.mention() + " item 2 kind terms of reference").sees("Decision 3: Approved");
        secretary.says("/motion decided \"Draft the playbook\" moved by " + prairie.mention() + " seconded by "
                + west.mention() + " amount 60 000 $ plus HST paid by TSC item 2").sees("Decision 4: Approved");
        List<Motion> decisions = council.ledger().read(tx -> {
            String meeting = tx.use(Meetings.class).running(council.councilId()).orElseThrow().id();
            return tx.use(Motions.class).decisions(meeting);
        });
        assertThat(decisions).extracting(m -> m.decision() == null ? null : m.decision().number()).containsExactly(1, 2,
                3, 4);
        assertThat(decisions.getLast().funds()).isNotNull();
        council.roomShows("Decision 4", "$60,000 plus HST, paid by TSC", "TVH");
    }

    @Test
    @DisplayName("E-12 an amount is not decided without a word on tax")
    void moneyWithoutTaxIsAskedAbout() {
        secretary.says("/motion \"Fund the study\" amount $60,000");
        chair.says("/motion open").sees("say which tax applies");
        chair.clicks("Plus HST").sees("$60,000 plus HST");
        chair.says("/motion open").sees("Open.");
    }

    @Test
    @DisplayName("D-09 an estimate or placeholder is no decision")
    void anEstimateIsNotCarriedAsFunding() {
        secretary.says(
                "/motion propose \"Fund the mapping\" amount 50 000 $ à titre de paramètre fictif plus TVH kind funding");
        council.roomShows("estimate only, not approved by this motion");
        chair.says("/motion outcome approved").sees("an estimate is not approved");
        chair.clicks("Confirm this amount").sees("$50,000 plus HST");
        chair.says("/motion outcome approved").sees("Decision 1: Approved");
        council.roomDoesNotShow("estimate only");
    }

    @Test
    @DisplayName("D-04 D-05 a change and a condition are said with the outcome")
    void aChangeAndAConditionAreStated() {
        secretary.says("/motion \"Approve the plan\"");
        chair.says("/motion outcome with change").sees("needs the change");
        chair.clicks("Say it").seesForm("State the outcome")
                .fills("The change, the condition, or to whom", "Part two is left out").submits()
                .sees("Decision 1: Approved with a change: Part two is left out");
        secretary.says("/motion \"Fund the network\" kind group");
        chair.says("/motion outcome in principle Only if it proves necessary")
                .sees("Decision 2: Approved in principle");
        council.roomShows("not met yet; the decision stays open");
        chair.says("/motion list").sees("Fund the network", "condition not met yet");
        chair.says("/motion met It proved necessary").sees("The condition is met");
        council.roomDoesNotShow("not met yet");
        chair.says("/motion decided \"Keep the format\" as in principle").sees("needs its condition");
        chair.says("/motion decided \"Keep the format\" as in principle on condition that costs stay the same")
                .sees("Decision 3: Approved in principle: costs stay the same");
    }

    @Test
    @DisplayName("E-10 an item that asked for approval or funding and has no outcome is named before it is closed")
    void anApprovalWithoutOutcomeIsNamed() {
        chair.says("/agenda discuss 1");
        chair.says("/agenda close 1").sees("Before closing item 1", "Approval was asked for, and nothing was decided",
                "/motion decided");
        secretary.says("/motion decided \"Approve the engagement strategy\"").sees("Decision 1");
        chair.says("/agenda close 1").doesNotSee("Approval was asked for");
        chair.clicks("Close anyway");
        chair.says("/agenda discuss 2");
        west.says("/motion \"Fund the playbook\" amount $60,000 plus HST");
        chair.says("/agenda close 2").sees("The motion “Fund the playbook", "has no outcome yet");
    }

    @Test
    @DisplayName("E-11 the decision says exactly what was moved, in every place")
    void whatIsPrintedIsWhatWasMoved() {
        secretary.says("/motion decided \"Approve the terms of reference and the work plan\" item 2 kind mandate");
        council.roomShows("Approve the terms of reference and the work plan");
        secretary.says("/motion search work plan").sees("Decision 1",
                "Approve the terms of reference and the work plan");
    }

    @Test
    @DisplayName("E-16 what is only announced becomes a decision in one line")
    void anAnnouncementIsWrittenDownAsADecision() {
        secretary.says(
                "/motion decided \"Information is collected in July for September and in December for February\" kind format")
                .sees("Decision 1: Approved");
    }

    @Test
    void aDecisionCanBeFoundByWordsYearAndAmount() {
        secretary.says("/motion decided \"Fund the identity group\" amount $60,000 plus HST");
        secretary.says("/motion decided \"Approve the new format\"");
        west.says("/motion search IDENTITY").sees("Fund the identity group").doesNotSee("new format");
        west.says("/motion search year 2018").sees("2 decisions");
        west.says("/motion search year 2017").sees("No decision of this council fits");
        west.says("/motion search amount 60 000 $").sees("1 decision", "identity");
    }

    @Test
    void whatHasItsOutcomeIsNotDecidedAgain() {
        secretary.says("/motion \"Approve the plan\"");
        var outcome = council.newestButton("State the outcome", chair);
        chair.says("/motion outcome noted").sees("Decision 1: Noted");
        chair.presses("motion.outcome", java.util.Map.of("motion", outcome.arguments().getOrDefault("motion", ""),
                "outcome", "APPROVED")).sees("has its outcome already");
    }

    @Test
    void betweenMeetingsNumbersRunByYear() {
        secretary.says("/meeting next to be set");
        chair.says("/meeting adjourn");
        chair.clicks("Adjourn anyway");
        west.says("/motion \"Extend the deadline\"");
        chair.says("/motion open").sees("3 voters can answer");
        west.clicks("Agree");
        chair.says("/motion outcome approved").sees("Decision 1");
        council.roomShows("Decision 2018-1 – Approved");
    }
}
