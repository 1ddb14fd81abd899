package org.entente.core.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.View;
import org.entente.core.delivery.Viewing;
import org.entente.core.people.Jurisdiction;

/**
 * Who has answered a round and who has not (I-02, V-09). It says nothing of what was answered, so that it can stand in
 * any room of the council. The subject is the round's id.
 */
final class BoardView implements View {

    static final String NAME = "round";

    /** A live card never splits: what is more goes to further pages, opened by button. */
    static final int PAGE = 13;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Card show(String roundId, Viewing viewing) {
        return viewing.use(Rounds.class).find(roundId)
                .map(round -> card(round, Received.of(viewing.record(), round), 0))
                .orElseGet(BoardView::gone);
    }

    static Card gone() {
        return Card.titled(Content.words("round.title.gone")).build();
    }

    static Card card(Round round, Received received, int page) {
        Card.Builder card = Card.titled(Content.words("round.title." + round.kind() + (round.open() ? "" : ".closed")));
        card.paragraph(Content.strong(Content.typed(round.title())));
        long complete = received.complete(round.parties());
        card.add(new Block.Progress(Content.words("round.board.progress").with("count", complete).with("of",
                round.parties().size()), complete, round.parties().size()));
        orders(round, received, card);
        List<Party> missing = received.missing();
        card.paragraph(missing.isEmpty() ? Content.words("round.board.complete")
                : Content.words(round.open() ? "round.board.missing" : "round.board.missing.closed").with("count",
                        missing.size()).with("names", names(missing)));
        int pages = (round.parties().size() + PAGE - 1) / PAGE;
        int shown = Math.clamp(page, 0, pages - 1);
        card.add(table(round, received,
                round.parties().subList(shown * PAGE, Math.min(round.parties().size(), (shown + 1) * PAGE))));
        card.actions(turning(round, shown, pages));
        card.actions(buttons(round));
        return card.note(state(round, shown, pages)).build();
    }

    /** How many of each order of government have answered (V-05). */
    private static void orders(Round round, Received received, Card.Builder card) {
        List<Content> counts = new ArrayList<>();
        count(round, received, "round.order.federal", party -> party.jurisdiction() == Jurisdiction.FEDERAL, counts);
        count(round, received, "round.order.pt", party -> party.jurisdiction() != Jurisdiction.FEDERAL
                && party.jurisdiction() != Jurisdiction.MUNICIPAL && party.jurisdiction().government(), counts);
        count(round, received, "round.order.municipal", party -> party.jurisdiction() == Jurisdiction.MUNICIPAL,
                counts);
        if (counts.size() > 1) {
            card.note(new Content.Joined(counts, Content.Joined.Joint.DOT));
        }
    }

    private static void count(Round round, Received received, String key, Predicate<Party> order,
            List<Content> counts) {
        List<Party> parties = round.parties().stream().filter(order).toList();
        if (!parties.isEmpty()) {
            counts.add(Content.words(key).with("count", received.complete(parties)).with("of", parties.size()));
        }
    }

    static Content names(List<Party> parties) {
        return Content.commas(parties.stream().map(party -> Content.typed(party.name())).toList());
    }

    private static Block.Table table(Round round, Received received, List<Party> parties) {
        List<Content> columns = List.of(
                Content.words(round.kind() == RoundKind.REPORTS ? "round.column.group" : "round.column.jurisdiction"),
                Content.words("round.column.state"), Content.words("round.column.last"));
        return new Block.Table(columns, parties.stream().map(party -> row(round, received, party)).toList());
    }

    private static List<Content> row(Round round, Received received, Party party) {
        Content when = received.newest(party)
                .<Content>map(newest -> new Content.Day(round.zone().dateAt(newest.at())))
                .orElse(Content.literal(""));
        return List.of(Content.typed(party.name()), state(round, received, party), when);
    }

    /** In words, never by a sign alone. */
    static Content state(Round round, Received received, Party party) {
        return switch (received.state(party)) {
            case COMPLETE -> Content.words("round.state.received");
            case PARTLY -> Content.words("round.state.partly").with("count", received.answered(party)).with("of",
                    round.questions().size());
            case MISSING -> Content.words("round.state.missing");
        };
    }

    private static List<Button> turning(Round round, int page, int pages) {
        List<Button> buttons = new ArrayList<>();
        if (page > 0) {
            buttons.add(turn("common.page.previous", round, page - 1));
        }
        if (page + 1 < pages) {
            buttons.add(turn("common.page.next", round, page + 1));
        }
        return buttons;
    }

    private static Button turn(String label, Round round, int page) {
        return Button.of(Content.words(label), "round.board",
                Which.with(Which.values(round), "page", Integer.toString(page)));
    }

    private static List<Button> buttons(Round round) {
        List<Button> buttons = new ArrayList<>();
        if (round.open()) {
            buttons.add(Button.of(Content.words("round.button.answer"), "round.answer",
                    Which.form(Which.values(round))).primary());
        }
        buttons.add(Button.of(Content.words("round.button.show"), "round.show", Which.values(round)));
        buttons.add(Button.of(Content.words("round.button.export"), "round.export", Which.values(round)));
        if (round.open()) {
            buttons.add(Button.of(Content.words("round.button.close"), "round.close", Which.values(round))
                    .asking(Content.words("round.close.ask")));
        }
        return buttons;
    }

    private static Content state(Round round, int page, int pages) {
        List<Content> parts = new ArrayList<>();
        parts.add(Content.words("round.questions.count").with("count", round.questions().size()));
        parts.add(round.open() ? Content.words("round.until").with("until", round.deadline().shown())
                : Content.words("round.is.closed"));
        if (pages > 1) {
            parts.add(Content.words("round.page").with("page", page + 1L).with("pages", pages));
        }
        parts.add(Content.words("round.kept"));
        return new Content.Joined(parts, Content.Joined.Joint.DOT);
    }
}
