package org.entente.core.consultation;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Block;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;
import org.entente.core.text.Language;

/** The answers of a round question by question, divided into pages that every platform can show; no text is cut. */
final class Pages {

    /** @param characters how much of a page it takes */
    private record Line(Question question, int number, Block.Entry entry, int characters) {}

    private final List<List<Line>> pages = new ArrayList<>();
    private final int most;

    private Pages(int most) {
        this.most = most;
        pages.add(new ArrayList<>());
    }

    /** @param all superseded answers too */
    static Pages of(Round round, Received received, List<Party> parties, boolean all, Viewing viewing, int most) {
        Pages pages = new Pages(most);
        int number = 0;
        for (Question question : round.questions()) {
            number++;
            for (Party party : parties) {
                List<Response> versions = received.versions(party, question);
                List<Response> shown = all || versions.isEmpty() ? versions : List.of(versions.getLast());
                if (shown.isEmpty()) {
                    pages.add(new Line(question, number, new Block.Entry(Content.typed(party.name()),
                            Content.words("round.state.missing"), List.of()), 60));
                }
                for (Response response : shown) {
                    pages.add(line(question, number, party, response, response == versions.getLast(), viewing));
                }
            }
        }
        return pages;
    }

    private static Line line(Question question, int number, Party party, Response response, boolean counts,
            Viewing viewing) {
        List<Content> details = new ArrayList<>(List.of(PartyView.by(response, viewing)));
        if (!counts) {
            details.add(Content.words("round.superseded"));
        }
        return new Line(question, number, new Block.Entry(Content.typed(party.name()),
                question.shown(response.text()), details), response.text().length() + 120);
    }

    private void add(Line line) {
        List<Line> page = pages.getLast();
        int characters = page.stream().mapToInt(Line::characters).sum();
        boolean another = page.isEmpty() || !page.getLast().question().equals(line.question());
        int heading = another ? length(line.question()) : 0;
        if (!page.isEmpty() && characters + heading + line.characters() > most) {
            page = new ArrayList<>();
            pages.add(page);
        }
        page.add(new Line(line.question(), line.number(), line.entry(), line.characters() + heading));
    }

    private static int length(Question question) {
        return Math.max(question.text().in(Language.ENGLISH).length(), question.text().in(Language.FRENCH).length());
    }

    int count() {
        return pages.size();
    }

    void add(int page, Card.Builder card) {
        List<Block.Entry> entries = new ArrayList<>();
        Question before = null;
        for (Line line : pages.get(page)) {
            if (!line.question().equals(before)) {
                card.entries(entries);
                entries = new ArrayList<>();
                card.paragraph(Content.strong(Content.words("round.question.numbered").with("number", line.number())
                        .with("question", line.question().text())));
                before = line.question();
            }
            entries.add(line.entry());
        }
        card.entries(entries);
    }
}
