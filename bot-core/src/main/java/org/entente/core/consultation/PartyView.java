package org.entente.core.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.Showing;
import org.entente.core.delivery.View;
import org.entente.core.delivery.Viewing;
import org.entente.core.people.Directory;
import org.entente.core.people.Person;

/**
 * The questions as each respondent of a party has them, with what the party has answered so far. The subject is the
 * round's id and the party's key.
 */
final class PartyView implements View {

    static final String NAME = "round.party";

    private static final char BETWEEN = '/';

    @Override
    public String name() {
        return NAME;
    }

    static String subject(Round round, Party party) {
        return round.id() + BETWEEN + party.key();
    }

    static Showing showing(Round round, Party party) {
        return new Showing.Live(NAME, subject(round, party));
    }

    @Override
    public Card show(String subject, Viewing viewing) {
        int cut = subject.indexOf(BETWEEN);
        Optional<Round> round = viewing.use(Rounds.class).find(subject.substring(0, cut));
        return round.flatMap(found -> found.party(subject.substring(cut + 1)).map(party -> card(found, party, viewing)))
                .orElseGet(BoardView::gone);
    }

    static Card card(Round round, Party party, Viewing viewing) {
        Received received = Received.of(viewing.record(), round);
        Card.Builder card = Card.titled(Content.words(round.open() ? "round.party.title" : "round.party.title.closed"));
        card.paragraph(Content.strong(Content.typed(round.title())));
        card.note(Content.words("round.party.for").with("party", party.name()));
        List<Block.Entry> entries = new ArrayList<>();
        for (Question question : round.questions()) {
            entries.add(new Block.Entry(Content.literal(Integer.toString(entries.size() + 1)),
                    Content.typed(question.text()), List.of(answered(question, party, received, viewing))));
        }
        card.entries(entries);
        card.actions(buttons(round, party, received));
        return card.note(state(round, party, viewing)).build();
    }

    /** By whom and when a question was answered; what was said stands on its own page. */
    private static Content answered(Question question, Party party, Received received, Viewing viewing) {
        return received.latest(party, question).<Content>map(answer -> by(answer, viewing))
                .orElse(Content.words("round.state.missing"));
    }

    static Content by(Response answer, Viewing viewing) {
        String name = viewing.use(Directory.class).person(answer.personId()).map(Person::name).orElse("?");
        return Content.words("round.answered.by").with("name", name).with("when",
                new Content.Moment(answer.at(), viewing.council().zone(), Content.Moment.Style.SHORT));
    }

    private static List<Button> buttons(Round round, Party party, Received received) {
        List<Button> buttons = new ArrayList<>();
        boolean any = received.answered(party) > 0;
        if (round.open()) {
            buttons.add(Button.of(
                    Content.words(any ? "round.button.change" : "round.button.answer"), "round.answer",
                    Which.form(Which.values(round, party))).primary());
        }
        if (any) {
            buttons.add(Button.of(Content.words("round.button.ours"), "round.show", Which.values(round, party)));
        }
        return buttons;
    }

    private static Content state(Round round, Party party, Viewing viewing) {
        if (!round.open()) {
            return Content.words("round.party.closed");
        }
        List<Content> parts = new ArrayList<>();
        parts.add(Content.words("round.until").with("until", round.deadline().shown()));
        parts.add(Content.words("round.party.who").with("names",
                Content.commas(Respondents.of(viewing.record(), round).of(party).stream()
                        .map(person -> Content.literal(person.name())).toList())));
        parts.add(Content.words("round.kept"));
        return new Content.Joined(parts, Content.Joined.Joint.DOT);
    }
}
