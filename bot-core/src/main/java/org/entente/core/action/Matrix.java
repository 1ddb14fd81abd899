package org.entente.core.action;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Pages;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Types;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Jurisdiction;

/** Every jurisdiction against everything that was asked of each of them, for those who run the meetings (S-15). */
final class Matrix {

    /** So many columns can still be read on a telephone, and as words one after the other where there are no columns. */
    static final int PAGE = 3;

    private static final Parameter<Long> AT = Parameter.hidden("page", Types.number(0, 10_000));

    private Matrix() {}

    /** How a jurisdiction stands with an action; always said in words. */
    enum Standing {
        DONE, BEGUN, NOTHING,
        /** Begun, and the time is over. */
        BEGUN_LATE,
        /** Nothing said, and the time is over. */
        LATE;

        static Standing of(Part part, boolean over) {
            if (part.done()) {
                return DONE;
            }
            return part.begun() ? over ? BEGUN_LATE : BEGUN : over ? LATE : NOTHING;
        }

        private boolean late() {
            return this == BEGUN_LATE || this == LATE;
        }

        Content said() {
            Content words = Content.words("action.matrix." + name());
            return late() ? Content.strong(words) : words;
        }
    }

    /** One action with how every jurisdiction of it stands. */
    private record Column(ActionItem action, Map<Jurisdiction, Standing> standings) {

        static Column of(ActionItem action, Instant now) {
            Instant due = action.deadline().nextAt();
            boolean over = due != null && due.isBefore(now);
            Map<Jurisdiction, Standing> standings = new EnumMap<>(Jurisdiction.class);
            action.parts().forEach(part -> FanOut.jurisdiction(part)
                    .ifPresent(each -> standings.put(each, Standing.of(part, over))));
            return new Column(action, standings);
        }

        private long count(Predicate<Standing> which) {
            return standings.values().stream().filter(which).count();
        }

        private List<Content> counts() {
            Content done = Content.words("action.matrix.count.done").with("count", count(each -> each == Standing.DONE))
                    .with("of", standings.size());
            long late = count(Standing::late);
            return late == 0 ? List.of(done)
                    : List.of(done, Content.strong(Content.words("action.matrix.count.late").with("count", late)));
        }
    }

    static List<Command> commands() {
        return List.of(Command.named("action.matrix", Area.ACTION)
                .words("matrix|who has done what|table|completion", "tableau|qui a fait quoi|grille|avancement")
                .takes(AT).by(Permission.table()).readsOnly().does(Matrix::show));
    }

    private static Answer show(Call call) {
        List<ActionItem> asked = call.use(Actions.class).openOf(call.council().id()).stream()
                .filter(FanOut::fannedOut).toList();
        return new Answer.Shown(card(asked, Math.toIntExact(call.get(AT, 0L)), call.record(), call.now()));
    }

    /** @param now council time */
    static Card card(List<ActionItem> asked, int page, Transaction record, Instant now) {
        Card.Builder card = Card.titled(Content.words("action.matrix.title"));
        if (asked.isEmpty()) {
            return card.paragraph(Content.words("action.matrix.none"))
                    .note(Content.words("command.action.ask.example")).build();
        }
        List<List<ActionItem>> pages = Pages.of(asked, PAGE, action -> Pages.length(action.text()));
        int shown = Pages.shown(pages, page);
        List<Column> columns = pages.get(shown).stream().map(action -> Column.of(action, now)).toList();
        columns.forEach(column -> card.entries(List.of(entry(column, columns, record))));
        card.add(table(columns, record));
        return card.actions(buttons(columns, shown, pages.size(), record)).note(Content.words("action.matrix.note")
                .with("page", shown + 1L).with("pages", pages.size())).build();
    }

    private static Block.Entry entry(Column column, List<Column> columns, Transaction record) {
        List<Content> details = new ArrayList<>();
        details.add(Deadlines.of(column.action(), record));
        details.addAll(column.counts());
        return new Block.Entry(called(column, columns, record), Content.typed(column.action().text()), details);
    }

    /** The number; with its meeting where another one beside it has the same. */
    private static Content called(Column column, List<Column> columns, Transaction record) {
        ActionItem action = column.action();
        boolean alone = columns.stream().filter(other -> other.action().number().equals(action.number())).count() == 1;
        return alone ? Content.literal(action.number().printed()) : Labels.dated(action, record.use(Meetings.class));
    }

    private static Block.Table table(List<Column> columns, Transaction record) {
        List<Content> head = new ArrayList<>(List.of(Content.words("action.matrix.jurisdiction")));
        Set<Jurisdiction> jurisdictions = EnumSet.noneOf(Jurisdiction.class);
        columns.forEach(column -> {
            head.add(called(column, columns, record));
            jurisdictions.addAll(column.standings().keySet());
        });
        return new Block.Table(head, jurisdictions.stream().map(each -> row(each, columns)).toList());
    }

    private static List<Content> row(Jurisdiction jurisdiction, List<Column> columns) {
        List<Content> row = new ArrayList<>(List.of(Content.typed(jurisdiction.label())));
        columns.forEach(column -> {
            Standing standing = column.standings().get(jurisdiction);
            row.add(standing == null ? Content.words("action.matrix.unasked") : standing.said());
        });
        return row;
    }

    private static List<Button> buttons(List<Column> columns, int page, int pages, Transaction record) {
        List<Button> buttons = new ArrayList<>();
        for (Column column : columns) {
            buttons.add(Button.of(Content.words("action.matrix.show").with("action", called(column, columns, record)),
                    "action.show", Map.of("action", column.action().id(), "council", column.action().councilId())));
        }
        String council = columns.getFirst().action().councilId();
        if (page > 0) {
            buttons.add(turn("action.button.page.before", page - 1, council));
        }
        if (page + 1 < pages) {
            buttons.add(turn("action.button.page.after", page + 1, council));
        }
        return buttons;
    }

    private static Button turn(String label, int page, String council) {
        return Button.of(Content.words(label), "action.matrix",
                Map.of("council", council, "page", Integer.toString(page)));
    }
}
