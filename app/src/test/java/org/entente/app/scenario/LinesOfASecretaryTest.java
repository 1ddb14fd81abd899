package org.entente.app.scenario;

import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Role;
import org.entente.core.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines as a secretary types them in a hurry, and what the bot takes them for. */
class LinesOfASecretaryTest {

    private final CouncilScenario council = CouncilScenario.begins();
    private Player english;
    private Player french;
    private Player manitoba;
    private Player ontario;

    @BeforeEach
    void meets() {
        english = council.secretary("Meeting Coordinator");
        french = council.joins("Adjointe aux conseils", Role.SECRETARIAT, Member.Office.NONE, Jurisdiction.INSTITUTE,
                Language.FRENCH);
        manitoba = council.member("Prairie Delegate", Jurisdiction.MB);
        ontario = council.member("Lakes Delegate", Jurisdiction.ON);
        TableInSession.opens(council);
        english.says("/agenda propose Shared service standards for feedback");
        english.says("/action add \"Share the deck\" for " + manitoba.mention() + " by 2 Nov item 4");
        english.says("/motion propose \"Approve the work plan\" moved by " + manitoba.mention() + " item 5");
    }

    @AfterEach
    void ends() {
        council.close();
    }

    private String mentioned(String line) {
        return line.replace("@manitoba", manitoba.mention()).replace("@ontario", ontario.mention());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/agenda move 7 to 4 because the presenter leaves at noon|before item 4: the presenter leaves at noon",
            "/agenda move 4 to 7 because she comes in by phone at 10|after item 7: she comes in by phone at 10",
            "/agenda move 8 to the end since the deck is late in the day|to the end: the deck is late in the day",
            "/agenda move 5 before 4 because of the call at 3 pm, so we start in time|before item 4: of the call at 3 pm, so we start in time",
            "/agenda decline Shared service standards because it was on the agenda in June by request|Declined",
            "/agenda close item 4|Item 4 is closed",
            "/agenda rename 4 Service network of the North|Changed: 4 Service network of the North",
            "/meeting schedule 13 February 2019 in Ottawa, 9 a.m.|February 13, 2019, Ottawa",
            "/meeting regrets from Lakes Delegate|Lakes Delegate sends regrets",
            "/meeting next meeting to be set|is to be set",
            "/meeting substitute Robin Example for Lakes Delegate|nobody called “Robin Example”",
            "/council link channel in both languages|English and French",
            "/council settings French|français",
            "/council change quorum to two thirds of jurisdictions|was changed",
            "/council member list|Prairie Delegate",
            "/motion seconded by @ontario|Seconded",
            "/motion approve agenda with the change item 7 was moved|Approved with a change: item 7 was moved",
            "/motion approve agenda with a change: item 7 was moved|Approved with a change: item 7 was moved",
            "/poll Which date suits you? \"4 March\" \"11 March\"|in the room: Which date suits you?",
            "/poll results|No poll is open",
            "/action add Prepare the plan for the spring meeting for @manitoba by 2 Nov|Due: November 2, 2018",
            "/action add Share the deck for all members when ready|Due: when ready",
            "/action carry 1 to the February meeting because the deck is late|meeting of February",
            "/action reassign 1 to @ontario|Lakes Delegate",
            "/action none for item 5|No action for item 5",
            "/action drop 1 because it is no longer needed by the table|is dropped",
            "/record note on item 5: costs rose in 2017|under item 5",
            "/record issue draft because item 4 was corrected in the meeting|draft v1"})
    void anEnglishLineIsUnderstood(String line, String answer) {
        english.says(mentioned(line)).sees(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/ordre déplacer 7 au point 4 parce que la présentatrice part à midi|avant le point 4",
            "/ordre deplacer 7 avant 4 car l’invité doit partir à 15 h|l’invité doit partir à 15 h",
            "/ordre déplacer 8 à la fin puisque nous manquons de temps en après-midi|nous manquons de temps en après-midi",
            "/ordre décliner Shared service standards car le point a été présenté en juin|Décliné",
            "/ordre clore le point 4|Le point 4 est clos",
            "/ordre renommer 4 Réseau du Nord|Réseau du Nord",
            "/reunion prévoir le 13 février 2019 à Ottawa à 9 h|13 février 2019 à Ottawa",
            "/reunion excuses de Lakes Delegate|Lakes Delegate",
            "/reunion prochaine réunion à fixer|à fixer",
            "/reunion présence @manitoba|Prairie Delegate",
            "/conseil lier le canal en français|français",
            "/conseil ajouter Responsable du Québec comme membre pour le Québec|Responsable du Québec",
            "/conseil liste des membres|Prairie Delegate",
            "/conseil enlever Lakes Delegate|Lakes Delegate",
            "/proposition appuyée par @ontario|Appuyé",
            "/proposition approuver l’ordre du jour avec le changement le point 7 est déplacé|le point 7 est déplacé",
            "/sondage Quelle date vous convient? « 4 mars » « 11 mars »|Quelle date vous convient?",
            "/suivi ajouter Préparer le plan pour la réunion du printemps pour @manitoba d’ici le 2 nov.|2 novembre 2018",
            "/suivi ajouter Communiquer les résultats pour tous les membres lorsque prêt|lorsque prêt",
            "/suivi réattribuer 1 à @ontario|Lakes Delegate",
            "/suivi reporter 1 à la réunion de février car la trousse est en retard|février",
            "/suivi aucune mesure de suivi au point 5|point 5",
            "/suivi abandonner 1 parce que ce n’est plus nécessaire pour la table|abandonné",
            "/compterendu note au point 5 L’étude est utile aux petits bureaux|point 5",
            "/compterendu diffuser ébauche parce que le point 4 a été corrigé|v1"})
    void aFrenchLineIsUnderstood(String line, String answer) {
        french.says(mentioned(line)).sees(answer);
    }

    @Test
    void aReasonIsKeptWithoutTheWordThatLeadsToIt() {
        english.says("/action drop 1 because the council of March took it up").says("/action show 1")
                .sees("the council of March took it up").doesNotSee("because");
    }

    @Test
    void aLineThatCanBeMeantInTwoWaysOpensTheFormWithEveryWord() {
        english.says(mentioned("/action add Prepare the plan for the February meeting for @manitoba"))
                .seesForm("New action").seesFilled("What is to be done", "Prepare the plan for the February meeting");
        english.says("/agenda add Forward agenda for information tab 1F by the secretariat").seesForm("Add an item")
                .seesFilled("Title", "Forward agenda for information tab 1F by the secretariat");
        french.says("/ordre ajouter Rapport de la trésorière onglet 1D à titre de suivi").seesForm("Ajouter un point");
    }

    @Test
    void aQuotedTextIsNeverTakenApart() {
        english.says(mentioned("/action add \"Publish results by 2 Nov for the table\" for @manitoba"))
                .sees("is given to Prairie Delegate", "By when?");
        english.says("/agenda add \"Costs by region for approval because of delays\"")
                .sees("Costs by region for approval because of delays");
    }
}
