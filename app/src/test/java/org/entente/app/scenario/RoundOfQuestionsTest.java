package org.entente.app.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.consultation.Round;
import org.entente.core.consultation.Rounds;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Role;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Questions are put to every jurisdiction; half of the table answers in Slack, half in Teams. */
class RoundOfQuestionsTest {

    private static final String OPEN = "/round open \"Digital identity\" \"Who leads the file?\" \"What is in place?\""
            + " until 15 October 2018";

    private final CouncilScenario council = CouncilScenario.begins().sitsInTeamsToo(RoomLanguages.BOTH);
    private final Side slack = council.slack();
    private final Side teams = council.teams();
    private final Player chair = slack.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player yukon = slack.member("Yukon Member", Jurisdiction.YT);
    private final Player second = teams.member("Second Yukon Member", Jurisdiction.YT);
    private final Player quebec = teams.member("Membre du Québec", Jurisdiction.QC, Language.FRENCH);
    private final Player secretary = teams.secretary("Council Secretary");
    private final Player observer = council.observer("Observer", Jurisdiction.ON);

    @AfterEach
    void ends() {
        council.close();
    }

    @Test
    void eachJurisdictionWithASeatIsAskedAndEachRespondentHasTheQuestions() {
        secretary.says(OPEN).sees("Open: Digital identity", "3 parties", "4 people have the questions");
        slack.shows("Questions to jurisdictions – open", "0 of 3 received",
                "Still awaited from 3: Government of Canada, Quebec");
        teams.shows("Questions aux administrations – ouvert", "0 reçues sur 3");
        assertThat(slack.direct(yukon)).anyMatch(text -> text.contains("Questions for you")
                && text.contains("Who leads the file?") && text.contains("Answer for: Yukon"));
        assertThat(teams.direct(quebec)).anyMatch(text -> text.contains("Des questions pour vous")
                && text.contains("Répondre pour : Québec"));
        assertThat(council.direct(observer)).isEmpty();
        assertThat(teams.direct(secretary)).anyMatch(text -> text.contains("Questions to jurisdictions – open"));
    }

    @Test
    void answersAreWrittenInAFormWhoseFieldsAreTheQuestionsAndTheBoardShowsThem() {
        secretary.says(OPEN);
        yukon.clicks("Answer", "Questions for you").seesForm("Answer the questions")
                .fills("Who leads the file?", "The *department* of =highways").submits()
                .sees("Your answers for Yukon are in: 1 of 2");
        slack.shows("0 of 3 received", "in part, 1 of 2");
        second.clicks("Change our answers", "Questions for you")
                .seesFilled("Who leads the file?", "The *department* of =highways")
                .fills("What is in place?", "A pilot").submits().sees("2 of 2");
        slack.shows("1 of 3 received", "Still awaited from 2: Government of Canada, Quebec");
        teams.shows("1 reçues sur 3", "provinces et territoires 1 sur 2");
        quebec.clicks("Répondre", "Des questions pour vous")
                .fills("Who leads the file? (en anglais; traduction à venir)",
                        "Le ministère")
                .submits();
    }

    @Test
    void aColleagueWhoseWordsAreReplacedSeesBothTextsAndTheFirstStaysInTheRecord() {
        secretary.says(OPEN);
        yukon.clicks("Answer", "Questions for you").fills("Who leads the file?", "Highways").submits();
        second.clicks("Change our answers", "Questions for you").fills("Who leads the file?", "Community services")
                .submits();
        assertThat(slack.direct(yukon)).anyMatch(text -> text.contains("Your answer was replaced")
                && text.contains("Highways") && text.contains("Community services"));
        yukon.says("/round show Yukon").sees("Community services").doesNotSee("Highways");
        yukon.clicks("With earlier answers").sees("Highways", "replaced by a later answer", "Community services");
    }

    @Test
    void anAnswerThatWasGivenCannotBeEmptied() {
        secretary.says(OPEN);
        yukon.clicks("Answer", "Questions for you").fills("Who leads the file?", "Highways").submits();
        yukon.clicks("Change our answers", "Questions for you").fills("Who leads the file?", " ").submits()
                .seesError("Who leads the file?", "stays in the record");
    }

    @Test
    void whoeverIsNotAskedIsToldWhoCanNameThem() {
        secretary.says(OPEN);
        observer.says("/round answer").sees("not put to you", "/round respondents");
        secretary.says("/round respondents Yukon Observer").sees("Observer answers for Yukon");
        observer.says("/round answer").seesForm("Answer the questions").fills("Who leads the file?", "Highways")
                .submits().sees("1 of 2");
        yukon.says("/round answer").sees("not put to you");
    }

    @Test
    void anAnswerAfterTheDeadlineIsRefusedWithWhatToDoAndCountsOnceItIsReopened() {
        secretary.says(OPEN);
        yukon.clicks("Answer", "Questions for you").fills("Who leads the file?", "Highways");
        council.clockPasses(Duration.ofDays(19));
        yukon.submits().sees("took answers until October 15, 2018", "/round reopen");
        chair.says("/round reopen until 20 October 2018").sees("October 20, 2018");
        yukon.clicks("Answer", "Questions for you").fills("Who leads the file?", "Highways").submits()
                .sees("1 of 2");
    }

    @Test
    void othersAnswersAreReadOnceTheRoundIsClosed() {
        secretary.says(OPEN);
        yukon.clicks("Answer", "Questions for you").fills("Who leads the file?", "Highways").submits();
        quebec.says("/consultation réponses Yukon").sees("après la fermeture");
        observer.says("/round show").sees("once the round is closed");
        chair.says("/round show").sees("Highways", "not received");
        chair.clicks("Close", "Questions to jurisdictions – open").sees("Closed: Digital identity");
        quebec.says("/consultation réponses Yukon").sees("Highways", "réponse de Yukon Member");
        observer.says("/round show").sees("Highways");
        slack.shows("Questions to jurisdictions – closed", "Not received in full from 3");
        assertThat(slack.direct(yukon)).anyMatch(text -> text.contains("ask the secretariat to open it again"));
    }

    @Test
    void whatWaitsForAPersonHoldsTheRoundUntilTheirJurisdictionHasAnswered() {
        secretary.says(OPEN);
        yukon.says("/council me").sees("Questions: Digital identity, for Yukon", "[Answer]");
        yukon.clicks("Answer").fills("Who leads the file?", "Highways").fills("What is in place?", "A pilot").submits();
        second.says("/council me").doesNotSee("Digital identity");
        quebec.says("/conseil moi").sees("Digital identity");
    }

    @Test
    void theFileIsForWhoeverAsksAloneAndItsPasswordIsSaidOnce() {
        secretary.says(OPEN);
        yukon.clicks("Answer", "Questions for you").fills("Who leads the file?", "=1+1").submits();
        chair.says("/round export with password").sees("on its way to you alone", "Password: ");
        String password = chair.answer().lines().filter(line -> line.startsWith("Password: ")).findFirst()
                .orElseThrow().substring("Password: ".length());
        chair.repeats().sees("shown once").doesNotSee(password);
        assertThat(council.files()).singleElement()
                .satisfies(file -> assertThat(file.fileName()).startsWith("TSC-digital-identity-").endsWith(".xlsx"));
        assertThat(WorkbookText.of(council.files().getFirst().bytes(), password)).contains("=1+1", "Yukon",
                "Who leads the file?", "not received");
        chair.says("/round export markdown").sees("on its way");
        assertThat(new String(council.files().getLast().bytes(), StandardCharsets.UTF_8)).contains("1C – Yukon",
                "=1\\+1");
    }

    @Test
    void aRoundThatNobodyAnsweredCanBeTakenBack() {
        secretary.says(OPEN);
        secretary.says("/council undo").sees("Taken back: Digital identity");
        slack.shows("This round was taken back");
        secretary.says(OPEN);
        yukon.clicks("Answer", "Questions for you").fills("Who leads the file?", "Highways").submits();
        secretary.says("/council undo").sees("cannot be taken back");
    }

    @Test
    void theOtherLanguageIsGivenLaterWithoutTouchingAnyAnswer() {
        secretary.says(OPEN);
        quebec.says("/consultation").sees("Digital identity (en anglais");
        secretary.says("/round translate \"Identité numérique\" \"Qui dirige?\" \"Qu’est-ce qui est en place?\"")
                .sees("No answer was touched");
        assertThat(teams.direct(quebec)).anyMatch(text -> text.contains("Qui dirige?"));
    }

    @Test
    void aGroupThatSaysItIsInactiveComesToTheTable() {
        secretary.says("/action group Cloud led by " + yukon.mention());
        secretary.says("/round reports until 15 October 2018").sees("1 party", "1 person has");
        yukon.clicks("Answer", "Questions for you").fills("Objective", "Share clouds")
                .fills("Priorities that it supports", "Priority A\nPriority C").fills("Status of the group", "inactive")
                .submits().sees("3 of 6");
        assertThat(teams.direct(secretary)).anyMatch(text -> text.contains("Cloud reports that it is inactive"));
        secretary.clicks("Propose a motion").seesForm("Propose a motion");
        chair.says("/round show").sees("Priority A, Priority C", "inactive");
    }

    @Test
    void moreQuestionsThanAFormTakesComeInTheNextOne() {
        secretary.says("/round open \"Clouds\" \"One?\" \"Two?\" \"Three?\" \"Four?\" \"Five?\" until 15 October 2018");
        yukon.clicks("Answer", "Questions for you").fills("One?", "1").fills("Four?", "4").submits().sees("2 of 5")
                .clicks("Next questions").fills("Five?", "5").submits().sees("3 of 5");
    }

    @Test
    void onlyThoseWhoHaveNotAnsweredAreRemindedAWeekAndADayBefore() {
        secretary.says(OPEN);
        yukon.clicks("Answer", "Questions for you").fills("Who leads the file?", "Highways")
                .fills("What is in place?", "A pilot").submits();
        council.clockPasses(Duration.ofDays(10));
        assertThat(teams.direct(quebec)).noneMatch(text -> text.contains("Il manque encore des réponses"));
        council.clockPasses(Duration.ofDays(4));
        assertThat(teams.direct(quebec)).anyMatch(text -> text.contains("Il manque encore des réponses"));
        council.clockPasses(Duration.ofDays(4).plusHours(6));
        assertThat(teams.direct(quebec)).filteredOn(text -> text.contains("Il manque encore des réponses")).hasSize(2);
        assertThat(slack.direct(yukon)).noneMatch(text -> text.contains("Not everything is answered"));
        assertThat(teams.direct(second)).noneMatch(text -> text.contains("Not everything is answered"));
    }

    @Test
    void theMissingAreRemindedByHandOnceADay() {
        secretary.says(OPEN);
        secretary.says("/round remind").sees("4 people are reminded");
        secretary.says("/round remind");
        council.clockPasses(Duration.ofHours(2));
        assertThat(slack.direct(yukon)).filteredOn(text -> text.contains("Not everything is answered")).hasSize(1);
    }

    @Test
    void theRoundClosesOnItsDeadlineByItself() {
        secretary.says(OPEN);
        council.clockPasses(Duration.ofDays(18));
        slack.shows("Questions to jurisdictions – open");
        council.clockPasses(Duration.ofDays(1));
        slack.shows("Questions to jurisdictions – closed", "Not received in full from 3");
        teams.shows("Questions aux administrations – fermé");
        assertThat(slack.direct(yukon)).anyMatch(text -> text.contains("Questions – closed"));
    }

    @Test
    void aRoundThatComesBackOpensTwiceAYearByItself() {
        secretary.says("/round repeat information due 15 July for September; 15 December for February")
                .sees("opens November 15, 2018, due December 15, 2018");
        council.clockPasses(Duration.ofDays(45));
        slack.doesNotShow("Information sharing");
        council.clockPasses(Duration.ofDays(7));
        slack.shows("Information sharing – February 2019", "answers until December 15, 2018");
        teams.shows("Échange d’information – février 2019");
        assertThat(slack.direct(yukon)).anyMatch(text -> text.contains("Which needs or problems do you face?"));
        council.clockPasses(Duration.ofDays(365));
        slack.shows("Information sharing – September 2019");
        List<Round> rounds = council.ledger().read(tx -> tx.use(Rounds.class).latest(council.councilId(), 9));
        assertThat(rounds).hasSize(3);
        quebec.says("/consultation séries").sees("15 juillet (pour septembre)", "15 décembre (pour février)",
                "échéance le 15 juillet 2020");
        secretary.says("/round series").clicks("Stop the series").sees("does not come back");
        secretary.says("/round series").sees("No round comes back");
    }

    @Test
    void whereNobodyCanBeAskedTheSecretariatHearsOfIt() {
        secretary.says("/consultation répéter rapports échéance 15 novembre").sees("opens October 16, 2018");
        council.clockPasses(Duration.ofDays(30));
        assertThat(teams.direct(secretary)).anyMatch(text -> text.contains("A round could not be opened"));
    }

    @Test
    void manyJurisdictionsAreShownPageByPage() {
        for (Jurisdiction jurisdiction : Jurisdiction.values()) {
            if (jurisdiction.government()) {
                council.joins("Member of " + jurisdiction, Role.MEMBER, Member.Office.NONE, jurisdiction,
                        Language.ENGLISH);
            }
        }
        secretary.says("/round information until 15 October 2018").sees("15 parties");
        slack.shows("Information sharing – open", "0 of 15 received", "page 1 of 2");
        secretary.clicks("Next page", "Information sharing").sees("page 2 of 2");
        secretary.presses("round.board", Map.of("page", "99")).sees("page 2 of 2");
    }

    @Test
    void theSecretariatEntersWhatCameAnotherWay() {
        secretary.says(OPEN);
        secretary.says("/round enter Yukon").seesForm("Answer the questions").fills("Who leads the file?", "By mail")
                .submits().sees("Your answers for Yukon are in: 1 of 2");
        yukon.says("/round show Yukon").sees("By mail", "answered by Council Secretary");
        chair.says("/round enter Yukon").sees("This is for");
    }

    @Test
    void aTopicFromTheAnswersGoesOntoTheForwardAgendaWithItsSource() {
        secretary.says(OPEN);
        secretary.says("/round topic Identity at rural counters").sees("Identity at rural counters");
        secretary.says("/agenda forward").sees("Identity at rural counters", "from the round “Digital identity”");
        secretary.says("/round topic Identity at rural counters").sees("Not done");
    }

    @Test
    void whenTheCouncilsClockIsMovedTheDeadlineKeepsItsLocalDay() {
        secretary.says(OPEN);
        secretary.says("/council clock 14 October 2018 at 8 am");
        council.clockPasses(Duration.ofHours(30));
        slack.shows("Questions to jurisdictions – open");
        council.clockPasses(Duration.ofHours(12));
        slack.shows("Questions to jurisdictions – closed");
    }

    @Test
    void whatIsPressedWithOtherValuesThanACardHasDoesNothing() {
        secretary.says(OPEN);
        Map<String, String> values = council.newestButton("Answer", yukon, "Questions for you").arguments();
        quebec.presses("round.answer", values).sees("Pour Yukon, ces personnes répondent");
        Map<String, String> other = new HashMap<>(values);
        other.put("round", "nothing");
        yukon.presses("round.answer", other).sees("not there any more");
        other.put("round", String.valueOf(values.get("round")));
        other.put("party", "JURISDICTION:XX");
        yukon.presses("round.answer", other).sees("not there any more");
        slack.shows("0 of 3 received");
    }

    @Test
    void theLongestQuestionsAndAnswersFitEveryCardAndForm() {
        StringBuilder line = new StringBuilder("/round open \"").append("é".repeat(200)).append('"');
        for (int n = 1; n <= 12; n++) {
            line.append(" \"").append(n).append(' ').append("é".repeat(296)).append('"');
        }
        secretary.says(line + " until 15 October 2018").sees("Open");
        for (int from = 1; from <= 12; from++) {
            Map<String, String> values = new HashMap<>(
                    council.newestButton("Answer", yukon, "12 questions").arguments());
            values.put("from", "q" + from);
            yukon.presses("round.answer", values).seesForm("Answer the questions")
                    .fills(from + " " + "é".repeat(296), "à".repeat(3_000)).submits().sees("12");
        }
        second.clicks("Change our answers", "Questions for you").fills("1 " + "é".repeat(296), "ô".repeat(3_000))
                .submits();
        assertThat(slack.direct(yukon)).anyMatch(text -> text.contains("Your answer was replaced"));
        for (int page = 0; page < 13; page++) {
            chair.presses("round.show", Map.of("page", Integer.toString(page))).sees("word for word");
        }
    }

    @Test
    void cardsAndFormAreDrawnAsTheirGoldenFilesSay() {
        secretary.says(OPEN);
        yukon.clicks("Answer", "Questions for you");
        GoldenCards.same("round.form", yukon.form(), Language.ENGLISH);
        yukon.fills("Who leads the file?", "The *department* of <highways>").submits();
        GoldenCards.same("round.board", slack.card("Questions to jurisdictions").card());
        GoldenCards.same("round.party", slack.platform().at(yukon.identity().user()).getFirst().card());
        secretary.says("/round repeat information due 15 July for September; 15 December for February");
        GoldenCards.same("round.series", secretary.says("/round series").card().card());
        GoldenCards.same("round.list", secretary.says("/round list").card().card());
        chair.clicks("Close", "Questions to jurisdictions – open");
        GoldenCards.same("round.board.closed", slack.card("Questions to jurisdictions").card());
        GoldenCards.same("round.answers", quebec.says("/consultation réponses").card().card());
        secretary.says("/action group Cloud led by " + yukon.mention());
        secretary.says("/round reports until 15 October 2018");
        yukon.clicks("Answer", "Reports of working groups");
        GoldenCards.same("round.form.report", yukon.form(), Language.FRENCH);
        yukon.fills("Status of the group", "inactive").submits();
        GoldenCards.same("round.inactive", teams.platform().at(secretary.identity().user()).getLast().card());
    }
}
