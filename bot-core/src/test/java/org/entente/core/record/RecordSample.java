package org.entente.core.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.record.RecordOfDecisions.Apart;
import org.entente.core.record.RecordOfDecisions.Closing;
import org.entente.core.record.RecordOfDecisions.Decided;
import org.entente.core.record.RecordOfDecisions.Group;
import org.entente.core.record.RecordOfDecisions.Head;
import org.entente.core.record.RecordOfDecisions.Heading;
import org.entente.core.record.RecordOfDecisions.Item;
import org.entente.core.record.RecordOfDecisions.Owning;
import org.entente.core.record.RecordOfDecisions.Piece;
import org.entente.core.record.RecordOfDecisions.Present;
import org.entente.core.record.RecordOfDecisions.Presenting;
import org.entente.core.record.RecordOfDecisions.Sum;
import org.entente.core.record.RecordOfDecisions.Task;
import org.entente.core.record.RecordOfDecisions.Upcoming;
import org.entente.core.record.RecordOfDecisions.Version;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Money;
import org.entente.core.time.Zone;

/** A meeting that never was, with one of everything a record can hold; other modules print it too. */
public final class RecordSample {

    static final Zone HALIFAX = Zone.of("America/Halifax");
    static final Zone EASTERN = Zone.of("America/Toronto");
    private static final Instant DAY = Instant.parse("2018-06-14T18:00:00Z");

    private RecordSample() {}

    public static RecordOfDecisions everything() {
        return new RecordOfDecisions(head(new Version(2, Version.State.APPROVED, LocalDate.of(2018, 6, 20),
                both("The treasurer’s figures were corrected.", "Les chiffres de la trésorerie ont été corrigés."),
                both("Decision 1 of the meeting of November 2, 2018",
                        "Décision 1 de la réunion du 2 novembre 2018"))),
                attendance(), List.of(administrative(), previousRecord(), workingGroup(), toolkit(), information()),
                apart(), List.of(between()), closing());
    }

    /** Nothing recorded yet but that it was scheduled. */
    public static RecordOfDecisions nothing() {
        return new RecordOfDecisions(head(new Version(1, Version.State.DRAFT, null, null, null)), List.of(), List.of(),
                new Apart(List.of(), List.of(), List.of()), List.of(), new Closing(null, null, List.of(), true));
    }

    /** One item of which more was said than a page holds. */
    public static RecordOfDecisions longTalk() {
        RecordOfDecisions nothing = nothing();
        Content words = Content.literal("More was said about piers than a page can hold. ".repeat(200));
        return new RecordOfDecisions(nothing.head(), List.of(),
                List.of(new Item("i1", "1", false, both("Talk", "Paroles"), "NONE", List.of(), List.of(),
                        List.of(new Passage.Said(null, false, words, List.of())), List.of(), List.of(), List.of(),
                        false)),
                nothing.apart(), List.of(), nothing.closing());
    }

    private static Head head(Version version) {
        return new Head("m1", Bilingual.of("Harbour Service Council", "Conseil des services portuaires"),
                Bilingual.of("HSC", "CSP"),
                both("Record of decisions: in-person HSC meeting of June 14, 2018, Lunenburg",
                        "Compte rendu des décisions\u00a0: réunion en personne du CSP du 14 juin 2018, Lunenburg"),
                LocalDate.of(2018, 6, 14), new Content.Moment(Instant.parse("2018-06-14T12:00:00Z"), HALIFAX,
                        Content.Moment.Style.FULL),
                both("Lunenburg, Nova Scotia", "Lunenburg (Nouvelle-Écosse)"), "IN_PERSON",
                both("In person", "En personne"),
                new Content.Moment(Instant.parse("2018-06-14T12:05:00Z"), HALIFAX, Content.Moment.Style.TIME),
                both("UNCLASSIFIED / NON CLASSIFIÉ", "UNCLASSIFIED / NON CLASSIFIÉ"), false, version);
    }

    private static List<Group> attendance() {
        return List.of(
                new Group(Heading.CO_CHAIR, List.of(person("Northern Chair", both("Yukon", "Yukon")))),
                new Group(Heading.MEMBER, List.of(
                        new Present("Western Delegate", both("British Columbia", "Colombie-Britannique"),
                                "Western Member", true, null, null),
                        new Present("Federal Member", both("ESDC – Service Canada", "EDSC – Service Canada"), null,
                                false, new Content.Moment(DAY, HALIFAX, Content.Moment.Style.TIME), null))),
                new Group(Heading.PRESENTER, List.of(person("Outside Expert", both("Tide & Sons <Ltd>",
                        "Tide & Sons <Ltd>")))),
                new Group(Heading.REGRETS, List.of(person("Federal Chair", both("Treasury Board of Canada Secretariat",
                        "Secrétariat du Conseil du Trésor du Canada")))));
    }

    private static Present person(String name, Content organisation) {
        return new Present(name, organisation, null, false, null, null);
    }

    private static Item administrative() {
        return new Item("i1", "1", false, both("Administrative matters", "Questions administratives"), "NONE",
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false);
    }

    private static Item previousRecord() {
        return new Item("i1a", "1A", true, both("Approval of the previous record", "Approbation du compte rendu"),
                "APPROVAL", List.of("1A"), List.of(), List.of(new Passage.NoComment()),
                List.of(new Decided("d1", 1, null, "1A", "APPROVE_RECORD", "APPROVED",
                        both("Approved without change", "Approuvé sans changement"),
                        both("The record of decisions of the HSC meeting of February 8, 2018 is approved without change.",
                                "Le compte rendu des décisions de la réunion du CSP du 8 février 2018 est approuvé sans changement."),
                        null, null, null, null, null, DAY, null)),
                List.of(), List.of(), true);
    }

    private static Item workingGroup() {
        Content owner = both("Working Group on Piers", "Groupe de travail sur les quais");
        return new Item("i2", "2", false, both("Working Group on Piers", "Groupe de travail sur les quais"), "FUNDING",
                List.of("2A", "2B", "2C", "2D", "2E"),
                List.of(new Presenting(Content.literal("Outside Expert (Tide & Sons <Ltd>)"), true),
                        new Presenting(both("Eastern Member (Nova Scotia)", "Eastern Member (Nouvelle-Écosse)"),
                                false)),
                talk(),
                List.of(new Decided("d2", 2, null, "2", "FUNDING", "IN_PRINCIPLE",
                        both("Approved in principle: once a second quote is obtained",
                                "Approuvé en principe\u00a0: une fois une deuxième soumission obtenue"),
                        both("A guide to piers is drafted.", "Un guide sur les quais est rédigé."),
                        both("once a second quote is obtained", "une fois une deuxième soumission obtenue"),
                        Content.literal("Western Delegate"), Content.literal("Northern Chair"),
                        new Sum(Money.dollars(60_000), "HST", false, both("HSC", "CSP"),
                                both("$60,000 plus HST, paid by HSC", "60\u00a0000\u00a0$ plus TVH, payé par le CSP")),
                        both("Condition met on July 3, 2018.", "Condition remplie le 3 juillet 2018."), DAY, null)),
                List.of(),
                List.of(new Task("a1", "1A", "2", both("Report on the guide.", "Faire rapport sur le guide."),
                        List.of(new Owning("GROUP", "OWNER", owner),
                                new Owning("PERSON", "COLLABORATOR", Content.literal("Eastern Member")),
                                new Owning("SECRETARIAT", "RELAY", both("the Secretariat", "le Secrétariat"))),
                        List.of(new Piece(both("Outline", "Plan"), true), new Piece(both("Draft", "Ébauche"), false)),
                        both("at the next teleconference (November 2, 2018)",
                                "à la prochaine téléconférence (2 novembre 2018)"),
                        "at the next teleconference", LocalDate.of(2018, 11, 2), "OPEN", null,
                        both("A call for tenders is under way.", "Un appel d’offres est en cours."), List.of()),
                        new Task("a2", "1B", "2", Content.typed(new Bilingual("Send the *list* to all.", null)),
                                List.of(new Owning("PERSON", "OWNER", Content.literal("Eastern Member"))), List.of(),
                                null, null, null, "DONE",
                                both("Done on June 15, 2018: the list was sent.",
                                        "Terminée le 15 juin 2018\u00a0: la liste a été envoyée."),
                                null, List.of(both("tides", "marées")))),
                false);
    }

    private static List<Passage> talk() {
        return List.of(
                new Passage.Stated(both("Item 2 was moved to the morning.", "Le point 2 a été déplacé en matinée.")),
                new Passage.Questions(
                        List.of(new Passage.Prepared(both("What works?", "Qu’est-ce qui fonctionne?"), true),
                                new Passage.Prepared(both("What does not?", "Qu’est-ce qui ne fonctionne pas?"),
                                        false))),
                new Passage.Said(both("Western Delegate (British Columbia)", "Western Delegate (Colombie-Britannique)"),
                        true,
                        both("How long is a pier?", "Quelle est la longueur d’un quai?"),
                        List.of(said(both("Eastern Member (Nova Scotia)", "Eastern Member (Nouvelle-Écosse)"),
                                both("As long as needed.",
                                        "La longueur qu’il faut.")))),
                new Passage.Said(null, false, both("Several members are concerned by ice.",
                        "Plusieurs membres s’inquiètent de la glace."), List.of()),
                new Passage.Chat(List.of(said(
                        both("Federal Member (ESDC – Service Canada)", "Federal Member (EDSC – Service Canada)"),
                        Content.typed(
                                new Bilingual(null, "Le lien <script>alert(1)</script> est dans | la trousse."))))),
                new Passage.Polled("p1", "SINGLE", both("Which season?", "Quelle saison?"),
                        List.of(new Passage.Row(both("Spring", "Printemps"), 7),
                                new Passage.Row(both("Autumn", "Automne"), 1)),
                        8, null, List.of(), false),
                new Passage.Polled("p2", "VOLUNTEERS", both("Who takes part?", "Qui participe?"), List.of(), 0,
                        both("Nobody volunteered.", "Personne ne s’est porté volontaire."), List.of(), false),
                new Passage.Conclusion(both("The guide is worth writing.", "Le guide mérite d’être rédigé.")),
                new Passage.Remark(LocalDate.of(2018, 6, 18), Content.literal("Northern Chair (Yukon)"),
                        both("Yukon offers its own guide.", "Le Yukon offre son propre guide.")));
    }

    private static Passage.Said said(Content speaker, Content words) {
        return new Passage.Said(speaker, false, words, List.of());
    }

    private static Item toolkit() {
        return new Item("i3", "3", false, both("Toolkit", "Trousse d’outils"), "APPROVAL", List.of("3"), List.of(),
                List.of(), List.of(),
                List.of(both("Approval was asked for; no outcome was recorded.",
                        "L’approbation a été demandée; aucun résultat n’a été consigné.")),
                List.of(), false);
    }

    private static Item information() {
        return new Item("i4", "4", false, both("Information sharing", "Échange d’information"), "INFORMATION",
                List.of("4A", "4B"), List.of(), List.of(), List.of(), List.of(), List.of(), false);
    }

    private static Apart apart() {
        return new Apart(List.of(new Passage.Notice(both("The treasurer retires in July.",
                "La personne responsable de la trésorerie prend sa retraite en juillet."))), List.of(), List.of());
    }

    private static Decided between() {
        return new Decided("d0", 3, 2018, null, "GENERAL", "APPROVED", both("Approved", "Approuvé"),
                both("The meeting place is changed.", "Le lieu de la réunion est changé."), null, null, null, null,
                null, Instant.parse("2018-04-03T15:00:00Z"), null);
    }

    private static Closing closing() {
        Instant next = Instant.parse("2018-11-02T16:00:00Z");
        Content when = new Content.Moment(next, EASTERN, Content.Moment.Style.FULL);
        return new Closing(both("The meeting was adjourned at 4:00 p.m., Atlantic Daylight Time.",
                "La séance est levée à 16\u00a0h, heure avancée de l’Atlantique."),
                Instant.parse("2018-06-14T19:00:00Z"),
                List.of(new Upcoming("m2", "TELECONFERENCE", LocalDate.of(2018, 11, 2), next, EASTERN.id(),
                        Content.words("record.next.TELECONFERENCE").with("when", when))),
                false);
    }

    static Content both(String english, String french) {
        return Content.typed(Bilingual.of(english, french));
    }

}
