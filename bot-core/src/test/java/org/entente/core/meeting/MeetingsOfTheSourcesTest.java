package org.entente.core.meeting;

import java.time.Instant;
import java.util.List;
import org.entente.core.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What two printed records say of their meetings and agendas, typed by those who would, with roles for names. */
class MeetingsOfTheSourcesTest {

    private final PlayedCouncil council = new PlayedCouncil();

    private void clerk(String... lines) {
        for (String line : lines) {
            PlayedCouncil.Said said = council.says("clerk", line);
            assertThat(said.refused()).as(line + " → " + said.text()).isFalse();
            assertThat(said.text()).as(line).doesNotStartWith("form:").doesNotStartWith("errors:");
        }
    }

    private List<String> tabs(String number) {
        return council.item(number).tabs();
    }

    @Test
    @DisplayName("E-01, E-05, E-09, E-42 the meeting of 27 September 2018")
    void theMeetingOf27September2018() {
        clerk("/reunion inscrire le 22 février 2018, en personne, Toronto",
                "/reunion prévoir le jeudi 27 septembre 2018 à 9 h, heure du Pacifique, en personne à Whitehorse",
                "/ordre modifier 1A onglet 1A", "/ordre modifier 1B onglet 1B",
                "/ordre modifier 1C onglet 1C par Atlantic Member", "/ordre modifier 1D onglet 1E",
                "/ordre modifier 1E onglet 1F",
                "/ordre ajouter Table des SM FPT onglet 2 par Federal Chair en anglais FPT Deputy Ministers’ Table",
                "/ordre ajouter Communauté de pratique des services aux entreprises",
                "/ordre ajouter Rapport d’étape sous 3 onglet 3A par Robin Exemple, ISDE; Prairie Member",
                "/ordre ajouter Guide et questions et réponses sur le numéro d’entreprise sous 3 onglet 3B par"
                        + " Camille Exemple, Firme Exemple; Prairie Member",
                "/ordre ajouter Transformation du service numérique sous 3 onglet 3C",
                "/ordre ajouter Collaboration liée au réseau de services pour approbation onglets 4A à 4E par"
                        + " Silent Observer; Dominique Exemple, par téléconférence",
                "/ordre ajouter Intelligence axée sur les données pour financement onglets 5A et 5B par Pacific Member",
                "/ordre ajouter Services axés sur le client – Présentation par une firme onglet 6",
                "/ordre ajouter « Nouveaux besoins des clients » onglet 7",
                "/ordre ajouter Discussion approfondie sur les résultats onglet 8",
                "/ordre ajouter Politique sur le numérique onglet 9",
                "/ordre modifier 10A onglets 10A à 10R pour information par Territorial Chair",
                "/ordre modifier 10B onglet 11");
        assertThat(council.numbers()).hasSize(21);
        assertThat(tabs("4")).containsExactly("4A", "4B", "4C", "4D", "4E");
        assertThat(tabs("10A")).hasSize(18).last().isEqualTo("10R");
        assertThat(council.item("4").presenters().getLast().remote()).isTrue();
        assertThat(council.says("clerk", "/ordre vérifier").text()).contains("le point 1D porte l’onglet 1E",
                "le point 1E porte l’onglet 1F", "il n’y a pas d’onglet 1D", "le point 10B porte l’onglet 11");

        clerk("/reunion ouvrir à 9 h", "/reunion présent Federal Chair, Territorial Chair, Atlantic Member à 9 h",
                "/ordre déplacer 7 en matinée pour permettre à un sous-ministre adjoint d’en parler",
                "/ordre aucun commentaire 1D", "/ordre aucun commentaire 1E", "/ordre aucun commentaire 9");
        assertThat(PlayedCouncil.plain(AgendaChanges.said(council.item("7"), council.meeting()), Language.FRENCH))
                .startsWith("Le point 7 (Nouveaux besoins des clients) a été déplacé en matinée\u00a0:")
                .endsWith("permettre à un sous-ministre adjoint d’en parler");
        assertThat(council.says("clerk", "/reunion prévoir le 29 février 2019, Ottawa").text())
                .contains("n’existe pas");
        clerk("/reunion prévoir le vendredi 2 novembre 2018, à 12 h, heure avancée de l’Est, par téléconférence; "
                + "le lundi 10 décembre 2018, à 14 h, heure normale de l’Est, par téléconférence; "
                + "le vendredi 25 janvier 2019, à 13 h, heure normale de l’Est, par téléconférence; "
                + "le 27 février 2019, Ottawa, en personne");
        String id = council.meeting().id();
        council.clock("2018-09-27T23:02:00Z");
        council.presses("federal", council.says("federal", "/reunion lever à 16 h").button("Adjourn anyway"));
        assertThat(council.meetings().find(id).orElseThrow().adjournedAt())
                .isEqualTo(Instant.parse("2018-09-27T23:00:00Z"));
        assertThat(council.shows("meeting", id, Language.FRENCH)).contains(
                "le jeudi 27 septembre 2018, à 16\u00a0h, heure avancée du Pacifique",
                "le lundi 10 décembre 2018, à 14\u00a0h, heure normale de l’Est", "27 février 2019 (heure à fixer)");
    }

    @Test
    @DisplayName("E-03, E-06, E-09 the meeting of 25 February 2021")
    void theMeetingOf25February2021() {
        council.clock("2021-02-25T18:00:00Z");
        clerk("/meeting register 24 September 2020, virtual",
                "/meeting schedule Thursday 25 February 2021 at 1 p.m. Eastern, virtual",
                "/agenda block", "/agenda add MSDO – Client journeys under 2 tab 2A by Silent Observer",
                "/agenda add PSPC – Service model under 2 tab 2B by Pacific Member and Robin Example, Example Department",
                "/agenda add The importance of satisfaction research tab 3 by Atlantic Member, Institute Clerk",
                "/agenda add New format of information sharing for approval tabs 4A and 4B",
                "/meeting regrets Federal Chair", "/meeting start",
                "/meeting here Territorial Chair, Atlantic Member and Prairie Member");
        assertThat(council.item("2").hasTitle()).isFalse();
        assertThat(council.numbers()).contains("2A MSDO – Client journeys", "2B PSPC – Service model");
        assertThat(council.says("atlantic", "/ordre").text()).contains(
                "Approbation du compte rendu des décisions de la réunion virtuelle du CFS du 24 septembre 2020",
                "Approbation de l’ordre du jour de la réunion virtuelle du CFS du 25 février 2021");
        assertThat(council.row("Federal Chair").state()).isEqualTo(Attendee.State.REGRETS);
        assertThat(council.says("clerk", "/meeting schedule 19 April").text()).contains("I took 2021",
                "No time is set yet");
        String id = council.meeting().id();
        council.clock("2021-02-25T19:56:00Z");
        String text = council.presses("territorial",
                council.says("territorial", "/meeting adjourn at 2:55 p.m.").button("Adjourn anyway")).text();
        assertThat(text).contains("2:55\u00a0p.m., Eastern Standard Time");
        assertThat(council.meetings().find(id).orElseThrow().adjournedAt())
                .isEqualTo(Instant.parse("2021-02-25T19:55:00Z"));
    }
}
