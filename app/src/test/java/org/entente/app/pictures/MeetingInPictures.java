package org.entente.app.pictures;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.app.scenario.CouncilScenario;
import org.entente.app.scenario.CouncilScenario.Shown;
import org.entente.app.scenario.Player;
import org.entente.core.card.Form;
import org.entente.core.card.Voice;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member.Office;
import org.entente.core.people.Role;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Zone;

/** A short meeting of a fictitious council, played in one language for its pictures. */
final class MeetingInPictures implements AutoCloseable {

    private final Language language;
    private final CouncilScenario council;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Shown> cards = new LinkedHashMap<>();
    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final Player federal;
    private final Player scotia;
    private final Player secretariat;
    private final Player yukon;
    private final Player quebec;
    private final Player alberta;
    private final Player brunswick;

    private MeetingInPictures(Language language, RoomLanguages room) {
        this.language = language;
        this.council = CouncilScenario.begins(Zone.of("America/Toronto"), room);
        federal = seat("Federal Co-chair", "Coprésidence fédérale", Role.CO_CHAIR, Office.FEDERAL_CO_CHAIR,
                Jurisdiction.FEDERAL);
        scotia = seat("Nova Scotia Co-chair", "Coprésidence de la Nouvelle-Écosse", Role.CO_CHAIR, Office.PT_CO_CHAIR,
                Jurisdiction.NS);
        secretariat = seat("Secretariat", "Secrétariat", Role.SECRETARIAT, Office.NONE, Jurisdiction.INSTITUTE);
        yukon = seat("Yukon Member", "Membre du Yukon", Role.MEMBER, Office.NONE, Jurisdiction.YT);
        quebec = seat("Quebec Member", "Membre du Québec", Role.MEMBER, Office.NONE, Jurisdiction.QC);
        alberta = seat("Alberta Member", "Membre de l’Alberta", Role.MEMBER, Office.NONE, Jurisdiction.AB);
        brunswick = seat("New Brunswick Member", "Membre du Nouveau-Brunswick", Role.MEMBER, Office.TREASURER,
                Jurisdiction.NB);
    }

    /** @param language of what is typed and of what is shown to one person alone */
    static MeetingInPictures played(Language language, RoomLanguages room) {
        MeetingInPictures meeting = new MeetingInPictures(language, room);
        meeting.play();
        return meeting;
    }

    private Player seat(String english, String french, Role role, Office office, Jurisdiction jurisdiction) {
        String name = in(english, french);
        Player player = council.joins(name, role, office, jurisdiction, language);
        names.put(player.identity().user(), name);
        return player;
    }

    private String in(String english, String french) {
        return language == Language.ENGLISH ? english : french;
    }

    /** The cards by the names of their pictures. */
    Map<String, Shown> cards() {
        return cards;
    }

    /** The forms by the names of their pictures, in the language of the one who opened them. */
    Map<String, Form> forms() {
        return forms;
    }

    Voice voice() {
        return Voice.in(language);
    }

    /** Names of the accounts that cards mention. */
    Map<String, String> names() {
        return names;
    }

    private void play() {
        invitation();
        agenda();
        opening();
        motion();
        polls();
        actions();
        secretariat.says(in("/agenda close 3", "/ordre clore 3"));
        cards.put("record", secretariat.says(in("/record show", "/compterendu montrer")).card());
        cards.put("home", page(alberta));
        cards.put("help", quebec.says(in("/council help", "/conseil aide")).card());
        evaluation();
        round();
        eachJurisdiction();
        council.clockPasses(Duration.ofDays(1));
        cards.put("summary", council.cardTo(yukon, in("for you", "vous attend")));
    }

    private void evaluation() {
        secretariat.says(in("/meeting next to be set", "/reunion prochaine à fixer"));
        secretariat.says(in("/meeting adjourn", "/reunion lever"));
        secretariat.clicks(in("Adjourn anyway", "Lever quand même"));
        cards.put("evaluation", quebec.says(in("/council evaluation", "/conseil évaluation")).card());
        forms.put("evaluation-form", quebec.clicks(in("Answer", "Répondre")).form());
        rates(federal, 4, 5, 3, 5,
                in("The agenda left time to decide", "L’ordre du jour laissait le temps de décider"));
        rates(scotia, 5, 4, 4, 5, "");
        rates(yukon, 4, 4, 2, 4, in("First results on a single page", "Les premiers résultats sur une seule page"));
        rates(quebec, 5, 5, 4, 5, "");
        rates(brunswick, 3, 4, 3, 4, "");
        council.clockPasses(Duration.ofDays(8));
        cards.put("evaluation-results", secretariat.says(in("/council evaluation results",
                "/conseil résultats de l’évaluation")).card());
    }

    private void round() {
        secretariat.says(in("/round open \"Digital identity\" \"Who leads the file?\" \"What is in place?\""
                + " until 2 November 2018",
                "/consultation ouvrir « Identité numérique » « Qui dirige le dossier? » « Qu’est-ce qui est en place? »"
                        + " d’ici le 2 novembre 2018"));
        answers(quebec, in("Ministry of Digital Affairs", "Le ministère du Numérique"),
                in("A sign-in for all services", "Un accès unique à tous les services"));
        answers(brunswick, in("Service New Brunswick", "Service Nouveau-Brunswick"),
                in("A pilot since May", "Un projet pilote depuis mai"));
        answers(alberta, "Service Alberta", "");
        cards.put("round", council.cardInRoom(in("Digital identity", "Identité numérique")));
    }

    private void answers(Player player, String leads, String place) {
        player.clicks(in("Answer", "Répondre"), in("Digital identity", "Identité numérique"))
                .fills(in("Who leads the file?", "Qui dirige le dossier?"), leads)
                .fills(in("What is in place?", "Qu’est-ce qui est en place?"), place).submits();
    }

    private void eachJurisdiction() {
        federal.says(in("/action each jurisdiction to name a lead for digital identity by 2 November",
                "/suivi chaque administration nomme une personne responsable de l’identité numérique d’ici le 2 novembre"));
        scotia.says(in("/action each jurisdiction to send its service standards by 24 October",
                "/suivi chaque administration envoie ses normes de service d’ici le 24 octobre"));
        quebec.says(in("/action ours 2018-1", "/suivi chez nous 2018-1"));
        brunswick.says(in("/action in progress 2018-1 two names are with our deputy",
                "/suivi en cours 2018-1 deux noms sont chez notre sous-ministre"));
        List.of(federal, quebec, alberta).forEach(p -> p.says(in("/action ours 2018-2", "/suivi chez nous 2018-2")));
        cards.put("each", council.cardInRoom(in("Name a lead", "Nomme une personne")));
        council.clockPasses(Duration.ofDays(13));
        cards.put("matrix", federal.says(in("/action matrix", "/suivi tableau")).card());
    }

    private void rates(Player player, int useful, int papers, int time, int clarity, String well) {
        player.clicks(in("Answer", "Répondre"), in("How was the meeting?", "Comment était la réunion?"))
                .fills(in("Usefulness of the meeting", "Utilité de la réunion"), Integer.toString(useful))
                .fills(in("Papers and presentations", "Documents et présentations"), Integer.toString(papers))
                .fills(in("Time for discussion", "Temps de discussion"), Integer.toString(time))
                .fills(in("Clarity of decisions and next steps", "Clarté des décisions et des prochaines étapes"),
                        Integer.toString(clarity))
                .fills(in("What went well?", "Qu’est-ce qui a bien fonctionné?"), well).submits();
    }

    private static Shown page(Player player) {
        return player.presses("home.open", Map.of()).card();
    }

    private void invitation() {
        secretariat.says(in("/meeting schedule 4 October 2018 at 9:00, in person, Toronto",
                "/reunion prévoir le 4 octobre 2018 à 9 h, en personne, à Toronto"));
        List.of(federal, scotia, yukon, quebec).forEach(p -> p.clicks(in("I will be there", "Je serai là")));
        brunswick.says(in("/meeting rsvp remotely", "/reunion répondre à distance"));
        alberta.says(in("/meeting regrets", "/reunion excuses"));
        cards.put("meeting", council.cardInRoom(in("Toronto", "Toronto")));
    }

    private void agenda() {
        secretariat.says(in("/agenda add Adoption of the agenda for approval during 5 minutes",
                "/ordre ajouter Adoption de l’ordre du jour pour approbation durée 5 minutes"));
        secretariat.says(in("/agenda add Service standards: first results for feedback tabs 2A to 2C by ",
                "/ordre ajouter Normes de service : premiers résultats pour rétroaction onglets 2A à 2C par ")
                + yukon.mention() + in(" during 20 minutes", " durée 20 minutes"));
        secretariat.says(in("/agenda add Adoption toolkit for approval tabs 3 by ",
                "/ordre ajouter Trousse d’adoption pour approbation onglet 3 par ") + quebec.mention()
                + in(" during 15 minutes", " durée 15 minutes"));
        secretariat.says(in("/agenda add Research on client experience for funding tabs 4 during 15 minutes",
                "/ordre ajouter Recherche sur l’expérience client pour financement onglet 4 durée 15 minutes"));
        secretariat.says(in("/agenda post", "/ordre publier"));
        cards.put("agenda", council.cardInRoom(in("Research on client experience", "Recherche sur l’expérience")));
    }

    private void opening() {
        council.clockPasses(Duration.ofDays(7).plusMinutes(30));
        secretariat.says(in("/meeting start", "/reunion ouvrir"));
        List.of(federal, scotia, yukon, quebec, secretariat)
                .forEach(p -> p.says(in("/meeting here", "/reunion présent")));
        council.clockPasses(Duration.ofMinutes(4));
        brunswick.says(in("/meeting here", "/reunion présent"));
        cards.put("roll-call", council.cardInRoom("uorum"));
        secretariat.says(in("/agenda discuss 3", "/ordre aborder 3"));
        council.clockPasses(Duration.ofMinutes(3));
        cards.put("now-discussing", council.cardInRoom(in("Adoption toolkit", "Trousse d’adoption")));
    }

    private void motion() {
        scotia.says(in("/motion propose \"Members approve the adoption toolkit and its publication in both languages\""
                + " moved by ",
                "/proposition proposer « Les membres approuvent la trousse d’adoption et sa publication dans les deux"
                        + " langues » proposée par ")
                + quebec.mention() + in(" seconded by ", " appuyée par ") + yukon.mention()
                + in(" amount $60,000 plus HST", " montant 60 000 $ plus TVH"));
        federal.says(in("/motion open", "/proposition ouvrir"));
        List.of(federal, scotia, yukon).forEach(p -> p.says(in("/motion agree", "/proposition d’accord")));
        brunswick.says(in("/motion reservation \"Timing depends on our budget\"",
                "/proposition réserve « Le calendrier dépend de notre budget »"));
        cards.put("motion-open", council.cardInRoom(in("publication in both", "publication dans les deux")));
        quebec.says(in("/motion agree", "/proposition d’accord"));
        federal.says(in("/motion close", "/proposition clore"));
        federal.says(in("/motion outcome approved", "/proposition issue approuvé"));
        cards.put("motion-decided", council.cardInRoom(in("publication in both", "publication dans les deux")));
    }

    private void polls() {
        federal.says(in("/poll \"Which date suits you for the workshop?\" \"4 March\" \"11 March\" \"18 March\"",
                "/sondage « Quelle date vous convient pour l’atelier? » « 4 mars » « 11 mars » « 18 mars »"));
        List.of(federal, scotia, quebec).forEach(p -> p.clicks(in("11 March", "11 mars")));
        yukon.clicks(in("4 March", "4 mars"));
        cards.put("poll", council.cardInRoom(in("workshop?", "l’atelier?")));
        federal.says(in("/poll signal \"Is there interest in contact centres?\"",
                "/sondage signaux « Les centres de contact nous intéressent-ils? »"));
        List.of(scotia, yukon).forEach(p -> p.clicks(in("I am in favour", "J’y suis favorable")));
        quebec.clicks(in("Not for me", "Pas pour moi"));
        cards.put("signal-check", council.cardInRoom(in("contact centres?", "centres de contact")));
    }

    private void actions() {
        secretariat.says(in("/action add Publish the adoption toolkit in both languages for ",
                "/suivi ajouter « Publier la trousse d’adoption dans les deux langues » pour ") + quebec.mention()
                + in(" by 2 Nov", " d’ici le 2 nov"));
        cards.put("action", council.cardInRoom(in("Publish the adoption", "Publier la trousse")));
        secretariat.says(in("/action add Send comments on the service standards for all members by next meeting",
                "/suivi ajouter « Envoyer les commentaires sur les normes de service » pour tous les membres d’ici la"
                        + " prochaine réunion"));
        secretariat.says(in("/action add Find a venue for the workshop for secretariat by 1 Feb",
                "/suivi ajouter « Trouver une salle pour l’atelier » pour le secrétariat d’ici le 1er févr."));
        quebec.says(in("/action done 1A sent to all members", "/suivi terminé 1A envoyée à tous les membres"));
        secretariat.says(in("/action post meeting", "/suivi publier réunion"));
        cards.put("actions", council.cardInRoom(in("Find a venue", "Trouver une salle")));
    }

    @Override
    public void close() {
        council.close();
    }
}
