package org.entente.app.scenario;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.entente.core.people.Directory;
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

/** A meeting is adjourned; those who attended are asked what they think of it, and those who run meetings are told. */
class EvaluationOfAMeetingTest {

    private static final String USEFUL = "Usefulness of the meeting";
    private static final String WELL = "What went well?";
    private static final String TOPICS = "Topics for future agendas";

    private final CouncilScenario council = CouncilScenario.begins(Zone.of("America/Toronto"), RoomLanguages.BOTH);
    private final Player clerk = council.secretary("First Secretary");
    private final Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player yukon = council.member("Yukon Member", Jurisdiction.YT);
    private final Player alberta = council.member("Alberta Member", Jurisdiction.AB);
    private final Player ontario = council.member("Ontario Member", Jurisdiction.ON);
    private final Player quebec = council.joins("Membre du Québec", Role.MEMBER, Member.Office.NONE, Jurisdiction.QC,
            Language.FRENCH);
    private final Player absent = council.member("Absent Member", Jurisdiction.NB);
    private final List<Player> attending = List.of(clerk, chair, yukon, alberta, ontario, quebec);

    @BeforeEach
    void aMeetingIsHeld() {
        meets("today at 11:30 p.m., virtual");
    }

    @AfterEach
    void ends() {
        council.close();
    }

    private void meets(String when) {
        meets(when, attending);
    }

    private void meets(String when, List<Player> those) {
        clerk.says("/meeting schedule " + when);
        chair.says("/meeting start");
        if (chair.answer().contains("another day")) {
            chair.clicks("Open it now");
        }
        those.forEach(player -> player.says("/meeting here"));
        council.clockPasses(Duration.ofHours(2));
    }

    private void adjourns() {
        chair.says("/meeting next to be set");
        chair.says("/meeting adjourn").sees("The meeting is adjourned");
    }

    /** The last thing that somebody was told alone, as it stands now. */
    private String told(Player player) {
        return String.join("\n----\n", council.direct(player));
    }

    private static Player rates(Player player, String step) {
        return player.clicks("Answer").seesForm("Meeting evaluation").fills(USEFUL, step).submits()
                .sees("Your answers are in", "until Oct");
    }

    private void fiveAnswer() {
        rates(clerk, "5 – excellent");
        rates(chair, "4");
        yukon.clicks("Answer").fills(USEFUL, "2").fills(WELL, "The *order* of items").fills(TOPICS,
                "Rural access\nShared identity").submits().sees("Your answers are in");
        rates(alberta, "1 – poor");
        quebec.clicks("Répondre").seesForm("Évaluation de la réunion").fills("Utilité de la réunion", "3")
                .fills("Qu’est-ce qui a bien fonctionné?", "=HYPERLINK(\"x\")").submits()
                .sees("Vos réponses sont enregistrées");
    }

    @Test
    @DisplayName("F-01 the form comes by itself to those who attended, in their language, and to nobody else")
    void theFormComesByItselfToThoseWhoAttended() {
        adjourns();
        assertThat(told(yukon)).contains("How was the meeting?",
                "Please evaluate the virtual TSC meeting of September 27",
                "anonymous", "0 of 6 have answered", "Below 5 answers nothing is shown", "Closes Oct", "[Answer]");
        assertThat(told(quebec)).contains("Comment était la réunion?", "Vos réponses sont anonymes",
                "0 personne sur 6 a répondu", "[Répondre]");
        assertThat(told(absent)).doesNotContain("How was the meeting?");
        council.roomDoesNotShow("How was the meeting?");
        absent.says("/council evaluation").sees("No evaluation form is open");
    }

    @Test
    @DisplayName("F-01 five answer, one changes, it closes on time: co-chairs and secretariat see what was answered")
    void fiveAnswerOneChangesAndThoseWhoRunMeetingsSeeTheResults() {
        adjourns();
        fiveAnswer();
        assertThat(told(ontario)).contains("5 of 6 have answered");
        alberta.clicks("Change my answers").fills(USEFUL, "3").submits().sees("Your answers are changed");
        assertThat(told(ontario)).contains("5 of 6 have answered");
        chair.says("/council evaluation results").sees("The form is open until").doesNotSee("The *order* of items");

        council.clockPasses(Duration.ofDays(7).plusHours(7));
        String results = told(chair);
        assertThat(results).contains("Evaluation: results", "5 of 6 have answered", "3.4 of 5 – " + USEFUL,
                "“The *order* of items”", "“=HYPERLINK(\"x\")”", "“Rural access”", "“Shared identity”",
                "Papers and presentations: fewer than 5 ratings, so it is not shown.")
                .doesNotContain("5 – excellent");
        chair.clicks("How many chose what").sees("5 – excellent: 1", "4: 1", "3: 2", "2: 1", "1 – poor: 0",
                "average 3.4 of 5, 5 ratings").doesNotSee("How many chose what");
        assertThat(told(clerk)).contains("Evaluation: results");
        assertThat(told(yukon)).contains("Evaluation closed", "5 of 6 have answered").doesNotContain("average",
                "[Change my answers]");
        assertThat(told(quebec)).contains("Évaluation fermée");
        yukon.says("/council evaluation results").sees("This is for: co-chairs, the secretariat");
        council.roomDoesNotShow("average 3.4", "The *order* of items");
    }

    @Test
    @DisplayName("F-02 topics go onto the forward agenda with their source, and with nobody's name")
    void topicsGoOntoTheForwardAgendaWithTheirSource() {
        adjourns();
        fiveAnswer();
        chair.says("/agenda forward").doesNotSee("Rural access");
        council.clockPasses(Duration.ofDays(8));
        chair.says("/agenda forward")
                .sees("Rural access", "Shared identity", "virtual TSC meeting of September 27, 2018")
                .doesNotSee("Yukon Member");
    }

    @Test
    void fourAnswersShowNothingToAnybody() {
        adjourns();
        rates(clerk, "5 – excellent");
        rates(chair, "4");
        rates(alberta, "1 – poor");
        yukon.clicks("Answer").fills(WELL, "The order of items").submits();
        council.clockPasses(Duration.ofDays(8));
        assertThat(told(chair)).contains("Evaluation: results", "4 of 6 have answered",
                "Fewer than 5 answered, so nothing is shown").doesNotContain("The order of items", "average",
                        "[Spreadsheet");
        chair.says("/council evaluation results").doesNotSee("The order of items");
        chair.says("/council evaluation export").sees("Fewer than 5 answered");
        assertThat(council.files()).isEmpty();
    }

    @Test
    void whereFewerThanFiveAttendedNothingIsAsked() {
        clerk.says("/council evaluation form off");
        adjourns();
        clerk.says("/council evaluation form on");
        council.clockPasses(Duration.ofDays(8));
        meets("today at 11:30 p.m., virtual", List.of(clerk, chair, yukon, alberta));
        adjourns();
        assertThat(told(yukon)).doesNotContain("How was the meeting?");
        chair.says("/council evaluation results October 5").sees("No form was sent after that meeting", "5 or more");
    }

    @Test
    void whatIsLeftEmptyStaysAsItWasSentAndADashTakesWordsBack() {
        adjourns();
        fiveAnswer();
        rates(ontario, "5 – excellent");
        yukon.clicks("Change my answers").fills(WELL, "–").fills("Papers and presentations", "5 – excellent").submits()
                .sees("What you left empty stays");
        council.clockPasses(Duration.ofDays(8));
        assertThat(told(chair)).contains("“Rural access”").doesNotContain("The *order* of items");
        chair.clicks("How many chose what").sees("2: 1");
    }

    @Test
    void anAnswerAfterTheCloseIsRefusedAndAFormWithoutAnyAnswerComesBack() {
        adjourns();
        var answering = council.newestButton("Answer", yukon).arguments();
        yukon.clicks("Answer").submits().seesError(USEFUL, "Answer at least one question");
        council.clockPasses(Duration.ofDays(8));
        yukon.presses("evaluation.answer", answering).fills(USEFUL, "3").submits().sees("This form is closed");
    }

    @Test
    void whoWasNotThereCannotAnswer() {
        adjourns();
        var answering = council.newestButton("Answer", yukon).arguments();
        absent.presses("evaluation.answer", answering).fills(USEFUL, "3").submits()
                .sees("sent to those who attended");
    }

    @Test
    void anOpenFormWaitsOnTheirOwnPageUntilItIsAnswered() {
        adjourns();
        yukon.says("/council me").sees("Evaluation: virtual TSC meeting of September 27").clicks("Answer")
                .fills(USEFUL, "4").submits();
        yukon.says("/council me").doesNotSee("Evaluation:");
        absent.says("/council me").doesNotSee("Evaluation:");
    }

    @Test
    void aDayBeforeTheCloseThoseWhoHaveNotAnsweredAreRemindedOnce() {
        adjourns();
        fiveAnswer();
        council.clockPasses(Duration.ofDays(6));
        assertThat(told(ontario)).doesNotContain("have not answered;");
        council.clockPasses(Duration.ofHours(3));
        assertThat(told(ontario)).contains("Evaluation: virtual TSC meeting of September 27, 2018",
                "You attended and have not answered; it closes Oct 4, 2018", "[Answer]");
        assertThat(told(yukon)).doesNotContain("have not answered;");
        assertThat(told(absent)).doesNotContain("have not answered;");
        ontario.clicks("Answer", "Closing soon").fills(USEFUL, "4").submits().sees("Your answers are in");
        assertThat(told(ontario)).doesNotContain("have not answered;");
    }

    @Test
    void whereTheCouncilsClockIsSetPastTheCloseTheFormClosesThen() {
        adjourns();
        fiveAnswer();
        clerk.says("/council clock 2018-10-04 16:59");
        council.clockPasses(Duration.ofSeconds(30));
        assertThat(told(yukon)).contains("How was the meeting?");
        council.clockPasses(Duration.ofSeconds(31));
        assertThat(told(yukon)).contains("Evaluation closed");
        assertThat(told(chair)).contains("3.0 of 5 – " + USEFUL);
    }

    @Test
    void whoSitsInTeamsIsAskedThereAndEachPersonIsCountedOnce() {
        council.sitsInTeamsToo(RoomLanguages.FRENCH);
        Player manitoba = council.teams().member("Membre du Manitoba", Jurisdiction.MB, Language.FRENCH);
        Player inSlackToo = council.alsoPlays(manitoba, council.slack(), "-manitoba");
        council.ledger().change(tx -> tx.use(Directory.class).link(inSlackToo.identity(), manitoba.id(),
                council.machineNow()));
        manitoba.says("/reunion présent");
        adjourns();
        Player asked = told(manitoba).contains("Comment était la réunion?") ? manitoba : inSlackToo;
        assertThat(told(asked)).contains("0 personne sur 7 a répondu");
        manitoba.says("/reunion évaluation").clicks("Répondre").fills("Utilité de la réunion", "4").submits()
                .sees("Vos réponses sont enregistrées");
        inSlackToo.says("/meeting evaluation").clicks("Changer mes réponses").fills("Utilité de la réunion", "5")
                .submits().sees("depuis un autre de vos comptes, dans Teams");
        manitoba.clicks("Changer mes réponses").fills("Utilité de la réunion", "5").submits()
                .sees("Vos réponses sont changées");
        assertThat(told(chair)).contains("1 of 7 has answered");
    }

    @Test
    void theTableClosesItBeforeItsTimeAfterAQuestionWhereFewHaveAnswered() {
        adjourns();
        rates(clerk, "5 – excellent");
        chair.says("/council evaluation close").sees("Only 1 has answered", "Close it all the same?")
                .clicks("Close it anyway").sees("The form is closed");
        assertThat(told(clerk)).contains("Fewer than 5 answered");
        chair.says("/council evaluation close").sees("closed already");
        yukon.says("/council evaluation close").sees("This is for: co-chairs, the secretariat");
    }

    @Test
    void theSecretariatChangesWhatIsAskedAndForHowLong() {
        clerk.says("/council evaluation form").sees("Sent after each meeting", "7 days", USEFUL).clicks("Change")
                .seesFilled("Open for how many days", "7").fills("Open for how many days", "3")
                .fills("To be rated from 1 to 5", "Rooms and sound | Salles et son")
                .fills("To be answered in words", "")
                .submits().sees("3 days", "Rooms and sound").doesNotSee(USEFUL);
        adjourns();
        assertThat(told(yukon)).contains("Closes Sep");
        yukon.clicks("Answer").fills("Rooms and sound", "3").fills(TOPICS, "Kiosks").submits().sees("in");
        quebec.clicks("Répondre").fills("Salles et son", "3").submits().sees("enregistrées");
        yukon.says("/council evaluation form").sees("This is for: co-chairs, the secretariat");
        clerk.says("/council evaluation form off").sees("Not sent");
        clerk.says("/conseil formulaire d’évaluation oui").sees("Sent after each meeting");
    }

    @Test
    void whereItIsSwitchedOffNothingIsSent() {
        clerk.says("/council evaluation form off").sees("switched off");
        adjourns();
        assertThat(told(yukon)).doesNotContain("How was the meeting?");
        chair.says("/council evaluation results").sees("No evaluation form was sent yet");
    }

    @Test
    void theAveragesOfSeveralMeetingsStandBesideEachOther() {
        adjourns();
        fiveAnswer();
        council.clockPasses(Duration.ofDays(8));
        meets("today at 11:30 p.m., virtual");
        adjourns();
        List.of(clerk, chair, yukon, alberta, ontario).forEach(player -> rates(player, "4"));
        council.clockPasses(Duration.ofDays(8));
        chair.says("/council evaluation results").sees("Average, meeting by meeting", USEFUL + " | 3.0 | 4.0")
                .clicks("September 27, 2018").sees("3.0 of 5 – " + USEFUL).doesNotSee("Average, meeting by meeting");
    }

    @Test
    void theSpreadsheetHoldsWhatWasTypedAsTextAndGoesToWhoeverAsksAlone() throws IOException {
        adjourns();
        fiveAnswer();
        council.clockPasses(Duration.ofDays(8));
        chair.says("/council evaluation export").sees("on its way to you alone");
        assertThat(council.files()).hasSize(1);
        assertThat(council.files().getFirst().fileName()).isEqualTo("tsc_2018-09-27_evaluation.xlsx");
        try (XSSFWorkbook file = new XSSFWorkbook(new ByteArrayInputStream(council.files().getFirst().bytes()))) {
            List<String> words = new ArrayList<>();
            file.getSheet("In words").forEach(row -> words.add(row.getCell(1).getStringCellValue()));
            assertThat(words).contains("=HYPERLINK(\"x\")", "Rural access");
            assertThat(file.getSheet("Ratings").getRow(1).getCell(1).getNumericCellValue()).isEqualTo(3.0);
        }
    }
}
