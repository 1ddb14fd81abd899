package org.entente.app.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.entente.core.people.Council;
import org.entente.core.people.Councils;
import org.entente.core.people.Directory;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Role;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A meeting is held; what was said and decided comes out as its record. */
class RecordOfAMeetingTest {

    private final CouncilScenario council = CouncilScenario.begins();
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player secretary = council.secretary("First Secretary");
    private final Player clerk = council.secretary("Second Secretary");
    private final Player yukon = council.member("Yukon Member", Jurisdiction.YT);
    private final Player quebec = council.joins("Membre du Québec", Role.MEMBER, Member.Office.NONE, Jurisdiction.QC,
            Language.FRENCH);
    private final Player observer = council.observer("Quiet Observer", Jurisdiction.ON);

    @BeforeEach
    void aMeetingIsGoingOn() {
        TableInSession.opens(council);
        chair.says("/meeting here Yukon Member");
    }

    @AfterEach
    void ends() {
        council.close();
    }

    /** The record as a file in this language. */
    private String file(String language) {
        council.clockPasses(Duration.ofSeconds(5));
        secretary.says("/record export markdown in " + language).sees("on its way");
        council.delivers();
        return new String(council.files().getLast().bytes(), StandardCharsets.UTF_8);
    }

    private Player takes(Player who, String line) {
        council.clockPasses(Duration.ofSeconds(2));
        return who.says(line);
    }

    private void adjourns() {
        chair.says("/meeting next to be set");
        council.clockPasses(Duration.ofHours(1));
        chair.says("/meeting adjourn");
        if (chair.answer().contains("[Adjourn anyway]")) {
            chair.clicks("Adjourn anyway");
        }
        chair.sees("The meeting is adjourned");
    }

    @Test
    @DisplayName("N-01 a question stands with its reply, each with name and jurisdiction")
    void whatIsSaidStandsUnderItsItemWithWhoSaidIt() {
        takes(secretary, "/record question 4 How icy are the piers? by Yukon Member").sees("item 4");
        secretary.clicks("Note the reply").seesForm("Note a reply").fills("The reply", "Very.").fills("Who said it",
                "Jane Example, Davis Firm").submits().sees("Very.");
        takes(quebec, "/compterendu note 4 Rien").sees("coprésidence");
        takes(secretary, "/record note 3B Several members are concerned.");
        assertThat(file("English"))
                .contains(
                        "**Yukon Member (Yukon) asks:** How icy are the piers?<br>• **Jane Example (Davis Firm) replies:** Very.")
                .contains("Several members are concerned.");
    }

    @Test
    @DisplayName("P-04 whoever speaks is on the list")
    void anOutsiderWhoSpeaksIsOnTheList() {
        takes(secretary, "/record note 4 It works elsewhere by Jane Example, Davis Firm");
        assertThat(file("English")).contains("| Jane Example | Davis Firm |");
    }

    @Test
    void aNoteWithoutANumberBelongsToTheItemUnderDiscussion() {
        takes(secretary, "/record note The guide is liked").sees("item 3B");
    }

    @Test
    void aNoteIsTakenBackByUndo() {
        takes(secretary, "/record note 4 A slip").sees("A slip");
        secretary.says("/council undo").sees("Taken out: A slip");
        assertThat(file("English")).doesNotContain("A slip");
    }

    @Test
    @DisplayName("N-02 a chat message enters the record under its own heading, once")
    void aChatMessageIsTakenIntoTheRecordWithNameAndJurisdiction() {
        Map<String, String> message = Map.of("text", "Le lien est dans la trousse", "author", quebec.mention(),
                "channel", "C1", "ts", "1.5");
        quebec.says("/compterendu");
        secretary.presses("record.from-message", message).sees("item 3B");
        clerk.presses("record.from-message", message).sees("in the record already");
        assertThat(file("French")).contains(
                "**Commentaires du clavardage**<br>• **Membre du Québec (Québec)\u00a0:** ");
    }

    @Test
    void theAuthorOfAChatMessageWhomNobodyKnowsIsAskedFor() {
        secretary.presses("record.from-message",
                Map.of("text", "Hello *all* <!channel>", "author", council.stranger().mention(), "ts", "1.6", "channel",
                        "C1"));
        secretary.seesForm("Take into the record").fills("Who wrote it", "Robin Guest, Example Firm").submits()
                .sees("taken under item 3B");
        assertThat(file("English")).contains("**Robin Guest (Example Firm):** Hello \\*all\\* \\<!channel\\>");
    }

    @Test
    void ofTwoPeopleWhoChangeOneNoteTheLaterIsShownBothTexts() {
        takes(secretary, "/record note 4 First words");
        secretary.clicks("Translate").seesForm("Change a note").seesFilled("In English", "First words");
        takes(clerk, "/record notes").clicks("Translate").fills("In English", "Words of the clerk").submits()
                .sees("Words of the clerk");
        secretary.fills("In English", "Words of the secretary").submits().sees("Words of the clerk",
                "Words of the secretary", "Nothing was overwritten");
        assertThat(file("English")).contains("Words of the clerk").doesNotContain("Words of the secretary");
    }

    @Test
    void aTextInOneLanguageIsMarkedUntilItsTranslationIsGiven() {
        takes(secretary, "/record note 4 The piers are icy");
        assertThat(file("French")).contains("The piers are icy (en anglais; traduction à venir)");
        takes(secretary, "/record pending").sees("The piers are icy").clicks("Translate")
                .fills("In French", "Les quais sont glacés").submits();
        assertThat(file("French")).contains("Les quais sont glacés").doesNotContain("traduction à venir");
        takes(secretary, "/record pending").sees("in both languages");
    }

    @Test
    @DisplayName("R-04 a remark after the meeting is labelled and dated, apart from what was said")
    void aRemarkAfterTheMeetingIsLabelledAndDated() {
        takes(secretary, "/record remark 4 Too early").sees("after the meeting");
        adjourns();
        council.clockPasses(Duration.ofDays(3));
        takes(secretary, "/record remark 4 Yukon is interested by Yukon Member").sees("today’s date");
        assertThat(file("English"))
                .contains(
                        "**Added after the meeting, September 30, 2018 (Yukon Member (Yukon)):** Yukon is interested");
    }

    @Test
    @DisplayName("R-02, R-03 versions are numbered, a change needs a reason, approval follows from a decision")
    void aRecordIsADraftThenIssuedThenApprovedByTheNextMeeting() {
        takes(secretary, "/record issue").sees("still going on");
        takes(secretary, "/record issue draft").sees("draft v1");
        takes(secretary, "/record issue draft").sees("v1 says the same");
        adjourns();
        takes(secretary, "/record note 4 One thing more");
        takes(secretary, "/record issue").sees("Something was changed since v1");
        takes(secretary, "/record issue because a note was missing").sees("given out as v2");
        assertThat(file("English")).contains("**Version:** Issued – v2", "a note was missing");
        council.clockPasses(Duration.ofDays(20));
        takes(chair, "/meeting schedule today at 11:30 p.m., virtual");
        takes(chair, "/meeting start");
        takes(chair, "/motion approve record");
        takes(chair, "/motion outcome approved");
        takes(secretary, "/record show 27 September 2018").sees("Approved – v2", "Decision 1 of the");
        council.delivers();
        council.roomShows("Record of decisions");
    }

    @Test
    @DisplayName("R-03 what was given out and approved stays word for word, whatever is called otherwise later")
    void theWordsOfAVersionStayAsTheyWereGivenOut() {
        takes(secretary, "/record note 4 It was windy by Yukon Member");
        adjourns();
        takes(secretary, "/record issue").sees("given out as v1");
        String issued = file("English");
        assertThat(issued).contains("TSC", "Yukon Member (Yukon)");
        council.ledger().change(tx -> {
            Councils councils = tx.use(Councils.class);
            Council now = tx.use(Directory.class).council(council.councilId()).orElseThrow();
            councils.save(new Council(now.id(), now.name(), Bilingual.of("ONC", "AUN"), now.zone(),
                    now.languages(), now.quorum(), now.clock(), now.version()));
        });
        assertThat(file("English")).isEqualTo(issued);
        council.clockPasses(Duration.ofDays(20));
        takes(chair, "/meeting schedule today at 11:30 p.m., virtual");
        takes(chair, "/meeting start");
        takes(chair, "/motion approve record");
        takes(chair, "/motion outcome approved");
        takes(secretary, "/record export markdown in English meeting 27 September 2018");
        council.delivers();
        assertThat(new String(council.files().getLast().bytes(), StandardCharsets.UTF_8))
                .contains("Approved – v1", "in-person TSC meeting").doesNotContain("in-person ONC");
    }

    @Test
    @DisplayName("E-04, E-11 the body repeats no decision in other words: column and list are one")
    void decisionsAndActionsStandBesideTheirItemAndInTheList() {
        takes(chair, "/motion decided \"The guide is drafted\" item 5 amount $60,000 plus HST paid by the council "
                + "moved by Yukon Member seconded by Membre du Québec outcome approved");
        takes(secretary, "/action add Report on the guide for all members item 5");
        takes(secretary, "/action none 8");
        String english = file("English");
        assertThat(english.split("The guide is drafted", -1)).hasSize(3);
        assertThat(english).contains("**Decision 1**", "Moved by Yukon Member", "Seconded by Membre du Québec",
                "$60,000 plus HST", "**Action item 1**", "Due: none was set", "No action item.");
        assertThat(file("French")).contains("**Décision 1**", "Proposé par Yukon Member", "60\u00a0000\u00a0$",
                "**Mesure de suivi 1**", "Aucune mesure de suivi.");
    }

    @Test
    @DisplayName("E-10 an approval asked for without an outcome is named in the record")
    void whatWasAskedForAndNeverDecidedIsNamed() {
        takes(chair, "/agenda edit 8 for approval");
        adjourns();
        assertThat(file("English")).contains("Approval was sought; no outcome was recorded.");
    }

    @Test
    @DisplayName("V-03 a poll enters the record as text and numbers")
    void aPollIsInTheRecordWithItsRespondents() {
        takes(chair, "/poll \"Which season?\" \"Spring\" \"Autumn\" item 4");
        yukon.clicks("Spring");
        takes(chair, "/poll volunteers \"Who takes part?\" item 5");
        takes(chair, "/poll close");
        assertThat(file("English")).contains("Which season?", "• Spring: 1<br>• Autumn: 0", "1 respondent",
                "Nobody volunteered.");
    }

    @Test
    @DisplayName("R-07 the classification stands on the record")
    void theClassificationIsPrinted() {
        takes(secretary, "/record classify members only").sees("MEMBERS ONLY");
        assertThat(file("French")).contains("**Cote\u00a0:** RÉSERVÉ AUX MEMBRES");
    }

    @Test
    void aFileComesInWordSideBySideAndAsData() {
        takes(secretary, "/compterendu exporter word bilingue").sees("on its way");
        takes(secretary, "/record export json").sees("on its way");
        council.delivers();
        assertThat(council.files()).extracting(made -> made.fileName().replaceAll("^[^_]*", "")).containsExactly(
                "_2018-09-27_record_v1_en-fr.docx", "_2018-09-27_record_v1_en.json");
    }

    @Test
    void observersReadButDoNotWrite() {
        takes(observer, "/record note 4 I was here too").sees("This is for");
        takes(observer, "/record").sees("Record of decisions");
        takes(quebec, "/compterendu").sees("Compte rendu des décisions");
        quebec.clicks("Page suivante").clicks("Page suivante").sees("3B");
    }
}
