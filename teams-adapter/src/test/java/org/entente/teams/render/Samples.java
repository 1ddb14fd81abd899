package org.entente.teams.render;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.card.Voice;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.core.text.Bilingual;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Zone;
import org.jspecify.annotations.Nullable;

/** Cards and forms of every kind, with what people really type. */
final class Samples {

    private Samples() {}

    static Voice voice(RoomLanguages languages) {
        return new Voice(languages,
                id -> new Identity(Platform.TEAMS, "tenant", "29:1" + id));
    }

    static Content both(String english, String french) {
        return Content.typed(Bilingual.of(english, french));
    }

    static Map<String, Card> cards() {
        Map<String, Card> cards = new LinkedHashMap<>();
        cards.put("poll", poll());
        cards.put("motion", motion());
        cards.put("list", list());
        cards.put("dates", dates());
        cards.put("hostile", hostile());
        return cards;
    }

    static Card card(String name) {
        return Objects.requireNonNull(cards().get(name));
    }

    private static Card poll() {
        return Card.titled(both("Where do we meet in spring?", "Où siégeons-nous au printemps?"))
                .note(both("Quick poll, one choice each", "Sondage éclair, un choix chacun"))
                .add(new Block.Tally(List.of(new Block.Bar(both("In Winnipeg", "À Winnipeg"), 12),
                        new Block.Bar(both("Online & by phone", "En ligne et par téléphone"), 8),
                        new Block.Bar(both("Neither", "Ni l’un ni l’autre"), 0)), 20))
                .add(new Block.Progress(both("20 of 26 have answered", "20 sur 26 ont répondu"), 20, 26))
                .actions(IntStream.rangeClosed(1, 7).mapToObj(n -> Button.of(both("Choice " + n, "Choix " + n),
                        "poll.answer", Map.of("poll", "p1", "choice", "c" + n))).toList())
                .actions(List.of(Button.of(both("Close", "Fermer"), "poll.close", Map.of("poll", "p1", "version", "4"))
                        .danger().asking(both("Close the poll for everybody?", "Fermer le sondage pour tous?"))))
                .build();
    }

    private static Card motion() {
        return Card.titled(both("Decision 3: common form", "Décision 3 : formulaire commun"))
                .paragraph(both("The council adopts the common form from April 1 on.",
                        "Le conseil adopte le formulaire commun à compter du 1er avril."))
                .facts(List.of(
                        new Block.Fact(both("Mover", "Proposeur"), new Content.Whom("treasurer", "The treasurer")),
                        new Block.Fact(both("Seconder", "Appuyé par"), Content.literal("A delegate of the north")),
                        new Block.Fact(both("Paper", "Document"),
                                new Content.LinkTo(both("Paper 7 & annex", "Document 7 et annexe"),
                                        URI.create("https://council.example/papers/7?a=1&b=2")))))
                .add(new Block.Divider())
                .heading(both("Positions", "Positions"))
                .add(new Block.Image(URI.create("https://council.example/chart.png"),
                        both("Five agree, one objects", "Cinq d’accord, une objection"),
                        both("Positions", "Positions")))
                .actions(List.of(
                        Button.of(both("Agree", "D’accord"), "motion.position", Map.of("motion", "m1", "is", "agree"))
                                .primary(),
                        Button.of(both("Object", "M’opposer"), "motion.object", Map.of("motion", "m1"))))
                .build();
    }

    private static Card list() {
        List<Content> columns = List.of(both("No.", "No"), both("What", "Quoi"), both("Who", "Qui"));
        List<List<Content>> rows = IntStream.rangeClosed(1, 12)
                .mapToObj(n -> List.<Content>of(Content.literal(n + "A"), both("Task number " + n, "Tâche numéro " + n),
                        n % 2 == 0 ? new Content.Whom("owner" + n, "Owner " + n) : Content.literal("")))
                .toList();
        return Card.titled(both("Actions", "Suivis")).add(new Block.Table(columns, rows))
                .add(new Block.Entries(List.of(
                        new Block.Entry(Content.literal("2A"), both("Publish the kit", "Publier la trousse"),
                                List.of(new Content.Whom("owner", "The owner"), Content.literal("*today*"))),
                        new Block.Entry(Content.literal("2B"), both("Find a room", "Trouver une salle"), List.of()))))
                .build();
    }

    private static Card dates() {
        Instant instant = Instant.parse("2018-10-04T17:00:00.5Z");
        Zone zone = Zone.of("America/Toronto");
        return Card.titled(both("Teleconference", "Téléconférence"))
                .paragraph(Content.lines(List.of(new Content.Moment(instant, zone, Content.Moment.Style.FULL),
                        Content.strong(both("Bring *your* papers", "Apportez *vos* documents")))))
                .facts(List.of(
                        new Block.Fact(both("Answers until", "Réponses d’ici le"),
                                new Content.Moment(instant, zone, Content.Moment.Style.SHORT)),
                        new Block.Fact(both("Due", "Échéance"), new Content.Day(LocalDate.of(2018, 11, 2)))))
                .note(Content.commas(List.of(new Content.Moment(instant, zone, Content.Moment.Style.TIME),
                        new Content.Whom("chair", "The chair"))))
                .actions(List.of(Button.of(both("Send regrets", "Envoyer mes excuses"), "form.open",
                        Map.of("meeting", "m1", "form", "1"))))
                .build();
    }

    private static Card hostile() {
        Content typed = Content
                .literal(
                        "**b** _i_ ~s~ `c` [x](https://x.example) <at>Owner</at> {{DATE(2018-10-04T17:00:00Z)}} a&b &lt; \\* \u202Eturned");
        return Card.titled(typed).paragraph(typed).heading(typed).note(typed)
                .paragraph(Content.lines(List.of(Content.literal("> quoted"), Content.strong(typed))))
                .facts(List.of(new Block.Fact(both("For", "Pour"),
                        Content.commas(List.of(new Content.Whom("owner", "Owner"), typed)))))
                .add(new Block.Tally(List.of(new Block.Bar(typed, 1)), 0))
                .add(new Block.Table(List.of(typed), List.of(List.of(typed))))
                .actions(List.of(Button.of(typed, "x.y", Map.of("typed", "<at>")).asking(typed)))
                .add(new Block.Image(URI.create("https://council.example/i.png"), typed, typed)).build();
    }

    /** Those that open a form. */
    static Predicate<Button> opensForm() {
        return button -> button.command().equals("form.open");
    }

    static Rendered message(Card card, RoomLanguages languages) {
        return new TeamsCards(opensForm()).message(card, voice(languages));
    }

    static Form form() {
        return new Form(both("New action", "Nouveau suivi"),
                both("What shall be done, by whom?", "Quoi faire, et par qui?"),
                "action.add", Map.of("meeting", "m1", "version", "2"),
                List.of(field("what", new Form.Kind.Lines(500), true, "Publish the *kit*", null),
                        field("short", new Form.Kind.Line(20), false, null, null),
                        field("by", new Form.Kind.Date(), false, "2018-11-02", null),
                        field("amount", new Form.Kind.Number(0, 1000), false, "12", both("Too much", "Trop")),
                        field("kind", new Form.Kind.One(options(3)), true, "o2", null),
                        field("item", new Form.Kind.One(options(14)), true, "o14", null),
                        field("maybe", new Form.Kind.One(options(2)), false, null, null),
                        field("some", new Form.Kind.Many(options(4)), false, "o1\no3", null),
                        field("more", new Form.Kind.Many(options(12)), false, "o12", null),
                        field("person", new Form.Kind.Person(known()), false, "@{TEAMS/tenant/29:1owner}", null),
                        field("named", new Form.Kind.Person(known()), true, "Somebody else", null),
                        field("anybody", new Form.Kind.Person(), true, null, null),
                        field("people", new Form.Kind.People(known()), false, "@{PERSON/register/owner}\nThe chair",
                                null),
                        field("names", new Form.Kind.People(), false, null, null),
                        field("day", new Form.Kind.Date(), true, "some day", both("No date", "Pas une date")),
                        field("count", new Form.Kind.Number(1, 9), true, "many", null)),
                both("Send", "Envoyer"));
    }

    private static List<Form.Option> known() {
        return List.of(new Form.Option("@{PERSON/register/owner}", new Content.Whom("owner", "The owner")),
                new Form.Option("@{PERSON/register/chair}", new Content.Whom("chair", "The chair")));
    }

    private static Form.Field field(String name, Form.Kind kind, boolean required, @Nullable String filled,
            @Nullable Content error) {
        return new Form.Field(name, both("Label " + name, "Étiquette " + name), both("Hint", "Aide"), kind, required,
                filled,
                error);
    }

    private static List<Form.Option> options(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new Form.Option("o" + n, both("Option " + n, "Choix " + n))).toList();
    }
}
