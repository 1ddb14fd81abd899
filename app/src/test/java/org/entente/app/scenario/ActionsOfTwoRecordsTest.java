package org.entente.app.scenario;

import java.util.List;
import org.entente.core.action.ActionItem;
import org.entente.core.action.Actions;
import org.entente.core.action.Owner;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Role;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Zone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every kind of action that two real records hold can be given in a line, with its number, owners and due. */
class ActionsOfTwoRecordsTest {

    private final CouncilScenario council = CouncilScenario.begins(Zone.of("America/Toronto"), RoomLanguages.BOTH);
    private final Player clerk = council.joins("Commis de l’Institut", Role.SECRETARIAT, Member.Office.NONE,
            Jurisdiction.INSTITUTE, Language.FRENCH);
    private final Player analyst = council.joins("Analyste", Role.MEMBER, Member.Office.NONE, Jurisdiction.NS,
            Language.FRENCH);
    private final TableInSession table = TableInSession.opens(council);

    @AfterEach
    void ends() {
        council.close();
    }

    private List<String> actions() {
        return council.ledger().read(tx -> tx.use(Actions.class).ofMeeting("meeting-of-27-september")).stream()
                .map(ActionsOfTwoRecordsTest::line).toList();
    }

    private static String line(ActionItem action) {
        return action.number().printed() + " " + action.owners().stream().map(o -> o.kind() + part(o)).toList() + " "
                + action.deadline().due().kind();
    }

    private static String part(Owner owner) {
        return owner.part() == Owner.Part.OWNER ? "" : "/" + owner.part();
    }

    @Test
    @DisplayName("E-14 the seven actions of a meeting, two of them without a date")
    void theActionsOfOneMeeting() {
        clerk.says("/suivi groupe ajouter « Communauté de pratique des affaires »");
        clerk.says("/suivi groupe ajouter « Groupe du réseau »");
        clerk.says("/suivi groupe ajouter « Groupe sur les données »");
        clerk.says("/suivi groupe ajouter « Comité de recherche »");
        clerk.says(
                "/suivi ajouter « Préparer une trousse et une stratégie » pour la communauté de pratique des affaires "
                        + "à une prochaine téléconférence ou réunion du CES")
                .sees("Suivi 1");
        table.discusses("4");
        clerk.says("/suivi ajouter « Faire le point sur la carte des services » pour le Groupe du réseau")
                .sees("Suivi 2", "Pour quand?");
        clerk.says("/suivi ajouter « Proposer des sujets sur les centres d’appel » pour le Groupe du réseau "
                + "au cours de la réunion de février").sees("Suivi 2B");
        table.discusses("5");
        clerk.says("/suivi ajouter « Envisager l’outil dans son administration » pour les membres "
                + "à une téléconférence ou réunion à venir");
        clerk.says("/suivi ajouter « Faire le point sur le guide » pour le Groupe sur les données "
                + "à une prochaine téléconférence ou réunion");
        table.discusses("7");
        clerk.says("/suivi ajouter « Examiner la rétroaction et faire rapport » pour " + analyst.mention()
                + " pour une prochaine réunion de discussion");
        table.discusses("8");
        clerk.says("/suivi ajouter « Examiner les résultats nationaux » pour le Comité de recherche");
        assertThat(actions()).containsExactly("1 [GROUP] AN_UPCOMING_MEETING", "2A [GROUP] NONE",
                "2B [GROUP] MEETING_IN_MONTH", "3A [ALL_MEMBERS] AN_UPCOMING_MEETING",
                "3B [GROUP] AN_UPCOMING_MEETING", "4 [PERSON] AN_UPCOMING_MEETING", "5 [GROUP] NONE");
    }

    @Test
    void theActionsOfAnotherMeeting() {
        clerk.says("/suivi groupe ajouter « Comité de recherche » coprésidents " + analyst.mention());
        clerk.says("/suivi ajouter « Transmettre le guide aux membres » pour " + analyst.mention()
                + " par l’intermédiaire du secrétariat échéance après la réunion").sees("Suivi 1");
        table.discusses("4");
        clerk.says("/suivi ajouter « Examiner les sujets suivants » pour les coprésidents du Comité de recherche et "
                + analyst.mention()).sees("Suivi 2");
        clerk.says("/suivi sujets 2 « Indice de satisfaction » « Expérience omnicanal »").sees("compte 2 sujets");
        clerk.says("/suivi remarque 2 Un appel d’offres a commencé.");
        table.discusses("5");
        clerk.says("/suivi ajouter « Adapter le format » pour " + analyst.mention() + " décision 3").sees("Suivi 3");
        clerk.says("/suivi terminé 1 le guide a été envoyé le 26 septembre")
                .sees("Suivi 1 est terminé, 26 septembre 2018");
        assertThat(actions()).containsExactly("1 [PERSON, SECRETARIAT/RELAY] AFTER_MEETING",
                "2 [GROUP_CO_CHAIRS, PERSON] NONE", "3 [PERSON] NONE");
        council.roomShows("Secretariat’s note: Un appel d’offres a commencé.", "Remarque du Secrétariat\u00a0:",
                "Décision 3", "Terminé\u00a0: le guide a été envoyé");
    }
}
