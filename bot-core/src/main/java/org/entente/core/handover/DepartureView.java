package org.entente.core.handover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.action.ActionItem;
import org.entente.core.action.Actions;
import org.entente.core.action.Deadlines;
import org.entente.core.action.Handing;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Mentions;
import org.entente.core.delivery.View;
import org.entente.core.delivery.Viewing;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Departure;
import org.entente.core.people.Departures;
import org.entente.core.people.Directory;
import org.entente.core.people.Person;

/** Who leaves, what is open there, and the question who follows; later who followed. For secretariat and co-chairs. */
public final class DepartureView implements View {

    /** The subject is the departure's id. */
    static final String NAME = "departure";

    private static final int MOST = 8;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Card show(String departureId, Viewing viewing) {
        Optional<Departure> departure = viewing.use(Departures.class).find(departureId);
        Optional<Person> gone = departure.map(Departure::personId).flatMap(viewing.use(Directory.class)::person);
        if (departure.isEmpty() || gone.isEmpty()) {
            return Card.titled(Content.words("departure.none")).build();
        }
        return departure.get().open() ? asking(departure.get(), gone.get(), viewing)
                : followed(departure.get(), gone.get(), viewing);
    }

    private static Card asking(Departure departure, Person gone, Viewing viewing) {
        boolean over = departure.lastDay().isBefore(viewing.council().zone().dateAt(viewing.now()))
                || viewing.use(Directory.class).member(departure.councilId(), gone.id()).isEmpty();
        Card.Builder card = Card.titled(Content.words(over ? "departure.title.left" : "departure.title")
                .with("name", gone.name()).with("place", Asking.place(departure, viewing.record()))
                .with("date", new Content.Day(departure.lastDay())))
                .paragraph(Content.words(over ? "departure.ask.left" : "departure.ask").with("name", gone.name()));
        OpenMatters open = OpenMatters.of(viewing.record(), viewing.council(), departure.place(), viewing.now());
        actions(open.actions(), departure, over, viewing, card);
        rounds(open, card);
        votes(open, viewing, card);
        List<Button> buttons = new ArrayList<>(List.of(Asking.button(departure, gone)));
        if (!over) {
            buttons.add(Button.of(Content.words("departure.button.stays").with("name", gone.name()),
                    "departure.withdraw",
                    Map.of("leaver", Mentions.write(gone), "council", departure.councilId())));
        }
        return card.actions(buttons).build();
    }

    private static void actions(List<ActionItem> actions, Departure departure, boolean over, Viewing viewing,
            Card.Builder card) {
        if (actions.isEmpty()) {
            card.paragraph(Content.words("departure.actions.none"));
            return;
        }
        card.heading(Content.words("departure.actions").with("count", actions.size()))
                .entries(actions.stream().limit(MOST).map(action -> new Block.Entry(
                        Content.literal(action.number().printed()), Content.typed(action.text()),
                        List.of(Deadlines.of(action, viewing.record()),
                                meanwhile(action, departure, over, viewing.record()))))
                        .toList());
        if (actions.size() > MOST) {
            card.paragraph(Content.words("departure.more").with("count", actions.size() - MOST));
        }
    }

    /** Who has it while nobody follows: now, or once the last day is over. */
    private static Content meanwhile(ActionItem action, Departure departure, boolean over, Transaction record) {
        String key = over ? "departure.meanwhile" : "departure.afterwards";
        List<Content> names = names(Handing.meanwhile(record, action, departure.place()), record);
        return names.isEmpty() ? Content.words(key + ".nobody")
                : Content.words(key).with("names", Content.commas(names));
    }

    private static List<Content> names(Collection<String> persons, Transaction record) {
        return persons.stream().flatMap(id -> record.use(Directory.class).person(id).stream()).map(Person::name)
                .sorted().<Content>map(Content::literal).toList();
    }

    private static void rounds(OpenMatters open, Card.Builder card) {
        if (!open.rounds().isEmpty()) {
            card.heading(Content.words("departure.rounds")).paragraph(Content.lines(open.rounds().stream()
                    .map(one -> Content.words("departure.round").with("title", one.round().title())
                            .with("party", one.party().name()).with("until", one.until()))
                    .toList()));
        }
    }

    /** Nobody votes in their place: who votes was settled when the vote was opened. */
    private static void votes(OpenMatters open, Viewing viewing, Card.Builder card) {
        List<Content> lines = new ArrayList<>();
        open.votes().forEach(vote -> lines.add(Content.words("departure.vote").with("text", vote.text())));
        open.polls().forEach(poll -> lines.add(Content.words("departure.poll").with("question", poll.question())));
        if (!lines.isEmpty()) {
            card.heading(Content.words("departure.votes")).paragraph(Content.lines(lines));
        }
        if (!open.votes().isEmpty()) {
            card.note(Content.words("departure.votes.note"));
        }
    }

    private static Card followed(Departure departure, Person gone, Viewing viewing) {
        String successor = departure.successorId() == null ? "" : departure.successorId();
        String name = viewing.use(Directory.class).person(successor).map(Person::name).orElse("?");
        Card.Builder card = Card.titled(Content.words("departure.followed").with("name", gone.name())
                .with("successor", name).with("place", Asking.place(departure, viewing.record())));
        return card.paragraph(passed(departure, viewing.record())).build();
    }

    /** "Actions 3 and 2A of … passed to them", or that nothing was open. */
    static Content passed(Departure departure, Transaction record) {
        List<Content> labels = labels(departure, record);
        return labels.isEmpty() ? Content.words("departure.passed.none")
                : Content.words("departure.passed").with("actions", Content.commas(labels)).with("count",
                        labels.size());
    }

    static List<Content> labels(Departure departure, Transaction record) {
        return departure.passed().stream().flatMap(id -> record.use(Actions.class).find(id).stream())
                .map(action -> Handing.label(action, record)).toList();
    }
}
