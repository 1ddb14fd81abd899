package org.entente.core.handover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.action.ActionItem;
import org.entente.core.action.Actions;
import org.entente.core.action.Deadlines;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.consultation.RoundsAwaited;
import org.entente.core.delivery.View;
import org.entente.core.delivery.Viewing;
import org.entente.core.people.Departure;
import org.entente.core.people.Departures;
import org.entente.core.people.Directory;
import org.entente.core.people.Person;

/** What a successor took over, as far as it is still open when it is drawn; for the successor alone. */
public final class TakenOverView implements View {

    /** The subject is the departure's id. */
    static final String NAME = "departure.yours";

    private static final int MOST = 8;
    private static final int MOST_ROUNDS = 3;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Card show(String departureId, Viewing viewing) {
        Optional<Departure> departure = viewing.use(Departures.class).find(departureId);
        Optional<Person> gone = departure.map(Departure::personId).flatMap(viewing.use(Directory.class)::person);
        return departure.isEmpty() || gone.isEmpty() || departure.get().open()
                ? Card.titled(Content.words("departure.none")).build()
                : card(departure.get(), gone.get(), viewing);
    }

    private static Card card(Departure departure, Person gone, Viewing viewing) {
        List<ActionItem> actions = departure.passed().stream()
                .flatMap(id -> viewing.use(Actions.class).find(id).stream()).filter(ActionItem::open).toList();
        Card.Builder card = Card.titled(Content.words("departure.yours.title").with("name", gone.name()))
                .paragraph(Content.words(actions.isEmpty() ? "departure.yours.none" : "departure.yours")
                        .with("place", Asking.place(departure, viewing.record())))
                .entries(actions.stream().limit(MOST).map(action -> new Block.Entry(
                        Content.literal(action.number().printed()), Content.typed(action.text()),
                        List.of(Deadlines.of(action, viewing.record())))).toList());
        if (actions.size() > MOST) {
            card.paragraph(Content.words("departure.more").with("count", actions.size() - MOST));
        }
        awaited(departure, viewing).forEach(one -> card
                .paragraph(Content.words("home.round").with("title", one.round().title())
                        .with("party", one.party().name()).with("until", one.until()))
                .actions(List.of(Button.of(Content.words("home.button.answer"), "round.answer", one.answering()))));
        return card.note(Content.words("departure.yours.note")).actions(List.of(
                Button.of(Content.words("departure.button.mine"), "me", Map.of("council", departure.councilId()))))
                .build();
    }

    private static Stream<RoundsAwaited.Awaited> awaited(Departure departure, Viewing viewing) {
        String successor = departure.successorId();
        return successor == null ? Stream.of()
                : RoundsAwaited.of(viewing.record(), viewing.council(), successor, viewing.now()).stream()
                        .limit(MOST_ROUNDS);
    }
}
