package org.entente.app.scenario;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Role;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Zone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A member moves, another seconds, the chair calls for consensus, the table answers. */
class MotionOfTheTableTest {

    private final CouncilScenario council = CouncilScenario.begins(Zone.of("America/Toronto"), RoomLanguages.BOTH);
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player yukon = council.member("Yukon Member", Jurisdiction.YT);
    private final Player scotia = council.member("Scotian Member", Jurisdiction.NS);
    private final Player quebec = council.joins("Membre du Québec", Role.MEMBER, Member.Office.NONE, Jurisdiction.QC,
            Language.FRENCH);
    private final Player observer = council.observer("Quiet Observer", Jurisdiction.ON);
    private final Player secretary = council.secretary("Council Secretary");

    @BeforeEach
    void aMeetingIsRunning() {
        secretary.says("/meeting schedule 27 September 2018 at 9 a.m., in person, Whitehorse");
        secretary.says("/agenda add Data-driven intelligence for approval");
        chair.says("/meeting start");
        for (Player player : List.of(chair, yukon, scotia, quebec)) {
            player.says("/meeting here");
        }
        // What is undone is the last entry, and entries made at one moment have no last one.
        council.clockPasses(Duration.ofMinutes(1));
    }

    @AfterEach
    void ends() {
        council.close();
    }

    @Test
    void aMotionWithMoverSeconderAmountTaxAndPayerInOneLine() {
        chair.says("/motion propose \"Draft the playbook and fund it\" moved by " + yukon.mention() + " seconded by "
                + scotia.mention() + " amount 60 000 $ plus HST paid by the council item 1")
                .sees("before the council, moved and seconded");
        council.roomShows("Draft the playbook and fund it", "Yukon Member", "Scotian Member", "$60,000 plus HST",
                "paid by TSC", "60\u00a0000\u00a0$", "TVH", "CES", "Data-driven intelligence");
    }

    @Test
    void aMemberWhoProposesMovesByThat() {
        yukon.says("/motion propose \"Approve the terms of reference\" kind mandate");
        council.roomShows("Moved by / Proposé par: Yukon Member", "Terms of reference / Mandat");
    }

    @Test
    void moverAndSeconderAreNeverTheSame() {
        yukon.says("/motion \"Approve the plan\"");
        yukon.says("/motion second").sees("cannot be the same person", "Ask another member");
        chair.says("/motion propose \"X\" moved by " + yukon.mention() + " seconded by " + yukon.mention())
                .sees("cannot be the same person");
        Map<String, String> second = council.newestButton("Second", scotia).arguments();
        scotia.clicks("Second").sees("Seconded");
        quebec.presses("motion.second", second).sees("appuie déjà");
        council.roomShows("Seconded by / Appuyé par: Scotian Member");
    }

    @Test
    void observersAndTheSecretariatCannotMoveOrSecond() {
        observer.says("/motion propose \"Something\"").sees("This is for");
        secretary.says("/motion propose \"X\" moved by " + observer.mention()).sees("has no vote here");
        yukon.says("/motion \"Approve the plan\"");
        secretary.says("/motion second").sees("has no vote here");
        observer.clicks("Second").sees("This is for");
    }

    @Test
    void consensusIsReachedAndTheChairStatesTheOutcome() {
        yukon.says("/motion \"Approve the terms of reference\"");
        chair.clicks("Call for consensus").sees("4 voters can answer");
        yukon.clicks("Agree").sees("Your answer: Agree");
        scotia.says("/motion agree");
        quebec.says("/proposition d’accord avec réserve « Selon le budget »").sees("D’accord avec réserve");
        council.roomShows("answered, of", "3", "any objection means no consensus");
        chair.clicks("Close and count").sees("Consensus: 2 agree, 1 with a reservation. Nobody objects.");
        chair.clicks("Approved").sees("Decision 1: Approved");
        council.roomShows("Decision 1 – Approved / Décision 1 – Approuvé", "Consensus\u00a0: 2 d’accord");
        council.roomDoesNotShow("Selon le budget");
    }

    @Test
    void anObjectionNeedsItsReasonAndStopsConsensus() {
        yukon.says("/motion \"Approve the terms of reference\"");
        chair.says("/motion open");
        yukon.clicks("Agree");
        scotia.clicks("Object").seesForm("Object").fills("Your reason", "The cost is not known").submits()
                .sees("Your answer: Object");
        council.roomShows("shown to the co-chairs and the secretariat only");
        council.roomDoesNotShow("The cost is not known");
        quebec.says("/proposition réponses").sees("n’est montré qu’à la coprésidence");
        chair.says("/motion answers").sees("Scotian Member: Object", "The cost is not known");
        chair.clicks("Close and count").sees("No consensus: 1 objection among 2 answers");
        chair.says("/motion outcome approved").sees("cannot be called approved", "State another outcome");
        chair.clicks("Not approved").sees("Decision 1: Not approved");
    }

    @Test
    void everybodySeesReasonsWhereTheMotionSaysSo() {
        yukon.says("/motion \"Approve the terms of reference\"");
        chair.says("/motion open names everybody");
        scotia.says("/motion object \"The cost is not known\"");
        council.roomShows("Scotian Member: Object", "The cost is not known");
    }

    @Test
    void anAnswerCanBeChangedAndASecondClickHasNoSecondEffect() {
        yukon.says("/motion \"Approve the plan\"");
        chair.says("/motion open");
        council.clockPasses(Duration.ofMinutes(1));
        yukon.clicks("Agree").sees("Your answer: Agree");
        yukon.clicks("Agree").sees("Your answer: Agree");
        council.roomShows("Agree / D’accord: 1");
        yukon.clicks("Stand aside");
        council.roomShows("Agree / D’accord: 0", "Stand aside / À l’écart: 1");
        yukon.says("/council undo").sees("taken back");
        council.roomShows("Stand aside / À l’écart: 0");
    }

    @Test
    void whoObservesDoesNotVoteAndWhoArrivesLaterWaits() {
        Player late = council.member("Late Member", Jurisdiction.AB);
        yukon.says("/motion \"Approve the plan\"");
        chair.says("/motion open vote");
        observer.clicks("Yes").sees("This is for");
        late.says("/meeting here");
        late.clicks("Yes").sees("not on the roll", "next ballot");
        council.roomShows("Yes / Oui: 0");
    }

    @Test
    void aSubstituteAnswersForTheSeatTheyTake() {
        Player away = council.member("Away Member", Jurisdiction.BC);
        Player stands = council.observer("Standing In", Jurisdiction.BC);
        secretary.says("/meeting substitute " + stands.mention() + " for " + away.mention());
        stands.says("/meeting here");
        yukon.says("/motion \"Approve the plan\"");
        chair.says("/motion open vote").sees("5 voters can answer");
        stands.clicks("Yes").sees("Your answer: Yes");
        away.clicks("Yes").sees("not on the roll");
    }

    @Test
    void aVoteExplainsItsResult() {
        yukon.says("/motion \"Approve the plan\"");
        chair.says("/motion open vote majority more than half of those present");
        yukon.says("/motion yes");
        scotia.says("/motion vote yes");
        quebec.says("/proposition contre");
        chair.says("/motion close")
                .sees("Not carried: 2 of 4 are for, 1 against; needed: more than half of those present (3)");
        chair.says("/motion outcome not approved").sees("Decision 1: Not approved");
    }

    @Test
    void aSecretVoteNeverSaysWhoChoseWhat() {
        yukon.says("/motion \"Name the co-chair\"");
        chair.says("/motion open vote secret");
        yukon.clicks("Yes").sees("secret and cannot be changed").doesNotSee("Yes");
        yukon.clicks("No").sees("voted already").doesNotSee("No ");
        council.roomShows("answered, of");
        council.roomDoesNotShow("Yes / Oui: 1");
        chair.says("/motion answers").sees("Nobody can see who voted what");
        yukon.says("/council undo").sees("cannot be taken back");
        chair.clicks("Close and count").sees("Carried: 1 of 1 are for");
        council.roomShows("Yes / Oui: 1");
        council.roomDoesNotShow("Yukon Member: Yes");
    }

    @Test
    void consensusIsNotSecret() {
        yukon.says("/motion \"Approve the plan\"");
        chair.says("/motion open consensus secret").sees("A secret ballot is a vote", "/motion open vote secret");
    }

    @Test
    void afterTheDeadlineNoAnswerCounts() {
        yukon.says("/motion \"Approve the plan\"");
        chair.says("/motion open vote until 10 a.m.");
        Map<String, String> yes = council.newestButton("Yes", yukon).arguments();
        council.clockPasses(Duration.ofHours(3));
        yukon.presses("motion.yes", yes).sees("closed, so your answer was not counted");
        council.roomShows("counted, outcome to be stated").roomDoesNotShow("Yes / Oui: 1");
    }

    @Test
    void afterTheCloseNoAnswerCounts() {
        yukon.says("/motion \"Approve the plan\"");
        chair.says("/motion open");
        Map<String, String> agree = council.newestButton("Agree", yukon).arguments();
        chair.clicks("Close and count");
        yukon.presses("motion.agree", agree).sees("closed, so your answer was not counted");
    }

    @Test
    void withoutQuorumTheTableIsAskedFirstAndNothingCanBeApproved() {
        scotia.says("/meeting left");
        quebec.says("/meeting left");
        yukon.says("/motion \"Approve the plan\"");
        chair.says("/motion open").sees("2 are present; the quorum is 3");
        chair.clicks("Open without quorum");
        yukon.clicks("Agree");
        chair.clicks("Close and count").sees("No quorum when it was opened");
        chair.says("/motion outcome approved").sees("cannot be called approved");
        chair.says("/motion outcome noted").sees("Decision 1: Noted");
    }

    @Test
    @DisplayName("D-17 the words can be changed until the opening, both are kept; afterwards they stand")
    void theWordsAreAmendedBeforeTheOpeningOnly() {
        yukon.says("/motion \"Order the institute to report\"");
        yukon.says("/motion amend \"Ask the institute to report\"").sees("earlier ones are kept");
        council.roomShows("Ask the institute to report", "Before it was reworded: “Order the institute to report");
        scotia.says("/motion amend \"Something else\"").sees("This is for");
        chair.says("/motion open");
        yukon.says("/motion amend \"Beg the institute to report\"").sees("No motion here waits for that");
        chair.presses("motion.amend", withText(council.newestButton("Close and count", chair).arguments()))
                .sees("The words stand", "Withdraw it and propose");
    }

    private static Map<String, String> withText(Map<String, String> values) {
        Map<String, String> more = new HashMap<>(values);
        more.put("motion.text", "Beg the institute to report");
        return more;
    }

    @Test
    void twoPeopleEditingOneMotionOverwriteNothing() {
        yukon.says("/motion \"First words\"");
        yukon.clicks("Change the words").seesForm("Change the words").seesFilled("Words of the motion", "First words");
        chair.says("/motion amend \"Words of the chair\"");
        yukon.fills("Words of the motion", "Words of the mover").submits().sees("Now they are: “Words of the chair",
                "Yours: “Words of the mover", "Nothing was overwritten");
        council.roomShows("Words of the chair");
    }

    @Test
    void aTranslationGivenLaterVoidsNoVote() {
        yukon.says("/motion \"Approve the plan\"");
        chair.says("/motion open");
        yukon.clicks("Agree");
        council.roomShows("translation awaited: /motion translate", "traduction attendue");
        quebec.says("/proposition traduire « Approuver le plan »").sees("Aucune réponse n’est perdue");
        council.roomShows("Approve the plan\nApprouver le plan", "Agree / D’accord: 1");
        council.roomDoesNotShow("translation awaited");
    }

    @Test
    void bothLanguagesAtOnce() {
        yukon.says("/motion \"Approve the plan\" \"Approuver le plan\"");
        council.roomShows("Approve the plan\nApprouver le plan");
        yukon.says("/motion \"Approve the work plan of the data group\" please")
                .sees("does not look like the translation");
    }

    @Test
    void withdrawingIsForTheMoverAndTheTable() {
        yukon.says("/motion \"Approve the plan\"");
        scotia.clicks("Withdraw").sees("This is for");
        yukon.clicks("Withdraw").sees("withdrawn", "Nothing was decided");
        council.roomShows("Motion – withdrawn");
        chair.says("/motion open").sees("No motion here waits");
    }

    @Test
    void aMotionThatNobodyBuiltOnCanBeTakenBack() {
        yukon.says("/motion \"Approve the plan\"");
        yukon.says("/council undo").sees("withdrawn");
        council.clockPasses(Duration.ofMinutes(1));
        yukon.says("/motion \"Approve the other plan\"");
        chair.says("/motion open");
        yukon.says("/council undo").sees("cannot be taken back");
    }

    @Test
    void severalMotionsAreAskedAbout() {
        yukon.says("/motion \"Approve plan one\"");
        scotia.says("/motion \"Approve plan two\"");
        chair.says("/motion open").sees("Several motions", "Approve plan one", "Approve plan two");
        chair.clicks("Approve plan two").sees("Open.");
        council.roomShows("consensus is called");
    }

    @Test
    void whatIsMissingOpensAFormFilledWithWhatWasGiven() {
        chair.says("/motion propose amount $500 plus GST").seesForm("Propose a motion")
                .seesFilled("Amount and tax", "$500 plus GST").fills("Words of the motion", "Buy the tool").submits()
                .sees("before the council");
        council.roomShows("$500 plus GST");
    }

    @Test
    void frenchWordsAndAForm() {
        quebec.says("/proposition proposer « Approuver la rédaction du manuel » appuyée par " + yukon.mention()
                + " montant 60 000 $ TVH comprise").sees("proposée et appuyée");
        council.roomShows("Approuver la rédaction du manuel", "$60,000, HST included", "TVH comprise");
        quebec.says("/proposition").sees("Propositions sans issue", "Approuver la rédaction du manuel");
    }

    @Test
    void theSameRequestTwiceHasNoSecondEffect() {
        yukon.says("/motion \"Approve the plan\"");
        String first = yukon.answer();
        int messages = council.room().size();
        yukon.repeats();
        assertThat(yukon.answer()).isEqualTo(first);
        assertThat(council.room()).hasSize(messages);
    }

    @Test
    void aReaderAloneSeesTheCardWithTheirOwnAnswer() {
        yukon.says("/motion \"Approve the plan\"");
        chair.says("/motion open");
        scotia.says("/motion list").sees("Approve the plan", "open");
        scotia.clicks("Show").sees("consensus is called", "[Agree]").doesNotSee("Your answer");
        scotia.clicks("Agree");
        scotia.says("/motion list").clicks("Show").sees("Your answer: Agree");
        council.roomDoesNotShow("Your answer");
    }
}
