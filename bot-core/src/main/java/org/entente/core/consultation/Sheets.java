package org.entente.core.consultation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;
import org.entente.core.people.Directory;
import org.entente.core.people.Person;

/**
 * The answers of rounds as tables: one sheet for each set of questions, in the order of the binder's tabs, one row for
 * each jurisdiction (I-02, I-03). What people wrote stands there as they wrote it (I-04).
 */
final class Sheets {

    private final Viewing viewing;

    private Sheets(Viewing viewing) {
        this.viewing = viewing;
    }

    static List<Sheet> of(List<Round> rounds, Viewing viewing) {
        Sheets sheets = new Sheets(viewing);
        List<Round> sorted = rounds.stream().sorted(Comparator
                .comparingInt((Round round) -> round.tab() == 0 ? Integer.MAX_VALUE : round.tab())
                .thenComparing(Round::openedAt).thenComparing(Round::id)).toList();
        List<Sheet> all = new ArrayList<>();
        all.add(sheets.contents(sorted));
        for (int i = 0; i < sorted.size(); i++) {
            Round round = sorted.get(i);
            all.add(sheets.answers(round, Received.of(viewing.record(), round), tab(round, i)));
        }
        List<List<Content>> earlier = sorted.stream().flatMap(round -> sheets.earlier(round).stream()).toList();
        if (!earlier.isEmpty()) {
            all.add(new Sheet(Content.words("round.sheet.earlier"), List.of(Content.words("round.sheet.earlier.about")),
                    List.of(narrow("round.column.round"), narrow("round.column.jurisdiction"),
                            wide(Content.words("round.column.question")), wide(Content.words("round.column.answer")),
                            narrow("round.column.by"), narrow("round.column.when")),
                    earlier));
        }
        return List.copyOf(all);
    }

    private static int tab(Round round, int place) {
        return round.tab() == 0 ? place + 1 : round.tab();
    }

    /** "10A", "10B", …, "10Z", "10AA" (I-02). */
    static String tab(int number, int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return number + letters.toString();
    }

    private static Sheet.Column narrow(String key) {
        return new Sheet.Column(Content.words(key), false);
    }

    private static Sheet.Column wide(Content heading) {
        return new Sheet.Column(heading, true);
    }

    private Sheet contents(List<Round> rounds) {
        List<List<Content>> rows = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            Round round = rounds.get(i);
            long complete = Received.of(viewing.record(), round).complete(round.parties());
            rows.add(List.of(Content.count(tab(round, i)), Content.typed(round.title()), round.deadline().shown(),
                    Content.words("round.board.progress").with("count", complete).with("of", round.parties().size())));
        }
        return new Sheet(Content.words("round.sheet.contents"),
                List.of(Content.typed(viewing.council().name()), Content.words("round.sheet.members.only"),
                        Content.words("round.sheet.word.for.word")),
                List.of(narrow("round.column.tab"), wide(Content.words("round.column.round")),
                        narrow("round.column.until"), narrow("round.column.state")),
                rows);
    }

    private Sheet answers(Round round, Received received, int tab) {
        List<Sheet.Column> columns = new ArrayList<>(List.of(narrow("round.column.tab"),
                narrow(round.kind() == RoundKind.REPORTS ? "round.column.group" : "round.column.jurisdiction"),
                narrow("round.column.state")));
        round.questions().forEach(question -> columns.add(wide(Content.typed(question.text()))));
        columns.add(narrow("round.column.by"));
        columns.add(narrow("round.column.last"));
        List<List<Content>> rows = new ArrayList<>();
        for (Party party : round.parties()) {
            List<Content> row = new ArrayList<>(List.of(Content.literal(tab(tab, rows.size())),
                    Content.typed(party.name()), BoardView.state(round, received, party)));
            round.questions().forEach(question -> row.add(received.latest(party, question)
                    .map(response -> question.shown(response.text())).orElse(Content.literal(""))));
            row.add(received.newest(party).map(this::author).orElse(Content.literal("")));
            row.add(received.newest(party).map(this::when).orElse(Content.literal("")));
            rows.add(row);
        }
        return new Sheet(Content.words("round.sheet.name").with("tab", tab).with("title", round.title()),
                List.of(Content.typed(round.title())), columns, rows);
    }

    private List<List<Content>> earlier(Round round) {
        Received received = Received.of(viewing.record(), round);
        List<List<Content>> rows = new ArrayList<>();
        for (Party party : round.parties()) {
            for (Question question : round.questions()) {
                List<Response> versions = received.versions(party, question);
                for (Response response : versions.subList(0, Math.max(0, versions.size() - 1))) {
                    rows.add(List.of(Content.typed(round.title()), Content.typed(party.name()),
                            Content.typed(question.text()), question.shown(response.text()), author(response),
                            when(response)));
                }
            }
        }
        return rows;
    }

    private Content author(Response response) {
        return Content.literal(
                viewing.use(Directory.class).person(response.personId()).map(Person::name).orElse("?"));
    }

    private Content when(Response response) {
        return new Content.Moment(response.at(), viewing.council().zone(), Content.Moment.Style.SHORT);
    }
}
