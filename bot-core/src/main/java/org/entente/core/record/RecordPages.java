package org.entente.core.record;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.meeting.Meeting;
import org.entente.core.text.Language;

/** A record as cards, one page at a time: what it comes to, who was there, then the items, at the end the lists. */
final class RecordPages {

    /** Characters of one page, so that no platform cuts it. */
    private static final int PAGE = 2_400;

    private final List<List<Block>> pages = new ArrayList<>();
    private final Language language;
    private List<Block> current = new ArrayList<>();
    private int size;

    private RecordPages(Language language) {
        this.language = language;
    }

    /** @param pending how many texts are still in one language only */
    static Card page(RecordOfDecisions record, Meeting meeting, int pending, int wanted, Language language) {
        List<List<Block>> pages = new RecordPages(language).laid(record, pending);
        int page = Math.clamp(wanted, 0, pages.size() - 1);
        Card.Builder card = Card.titled(Summary.title(record));
        pages.get(page).forEach(card::add);
        List<Button> buttons = new ArrayList<>();
        if (page == 0 && pending > 0) {
            buttons.add(Button.of(Content.words("record.button.pending"), "record.pending", Which.values(meeting)));
        }
        if (page > 0) {
            buttons.add(Cards.page(meeting, page - 1, "record.button.before"));
        }
        if (page + 1 < pages.size()) {
            buttons.add(Cards.page(meeting, page + 1, "record.button.after"));
        }
        return card.note(Content.words("record.page").with("page", String.valueOf(page + 1)).with("pages",
                String.valueOf(pages.size()))).actions(buttons).build();
    }

    private List<List<Block>> laid(RecordOfDecisions record, int pending) {
        Layout layout = Layout.of(record);
        RecordOfDecisions.Version version = record.head().version();
        current.add(new Block.Paragraph(Summary.version(record)));
        current.add(new Block.Facts(layout.facts().stream().filter(fact -> !fact.value().equals(version.label())
                && !fact.value().equals(version.why())).map(fact -> new Block.Fact(fact.label(), fact.value()))
                .toList()));
        current.addAll(Summary.lists(record));
        if (pending > 0) {
            current.add(new Block.Note(Content.words("record.pending.count").with("count", pending)));
        }
        turn();
        attendance(layout.attendance());
        turn();
        layout.rows().forEach(this::row);
        turn();
        layout.closing().forEach(this::line);
        layout.listings().forEach(this::listing);
        turn();
        return pages;
    }

    private void attendance(List<Layout.Names> groups) {
        if (groups.isEmpty()) {
            text(Content.words("record.attendance.none"));
        }
        for (Layout.Names group : groups) {
            List<List<Content>> rows = group.people().stream().map(person -> List.of(person.name(),
                    person.organisation() == null ? Content.literal("–") : person.organisation())).toList();
            add(new Block.Heading(group.heading()), 40);
            add(new Block.Table(List.of(Content.words("record.column.name"),
                    Content.words("record.column.organisation")), rows), rows.size() * 60);
        }
    }

    private void row(Layout.Row row) {
        if (!current.isEmpty()) {
            add(new Block.Divider(), 0);
        }
        row.item().forEach(this::line);
        row.discussion().forEach(this::line);
        row.outcome().forEach(this::line);
    }

    private void line(Line line) {
        switch (line) {
            case Line.Head(Content content) -> add(new Block.Heading(content), length(content));
            case Line.Text(Content content) -> text(content);
            case Line.Point(Content content) -> text(Content.words("record.point").with("words", content));
            case Line.Detail(Content content) -> add(new Block.Note(content), length(content));
            case Line.Counts counts -> add(new Block.Table(List.of(counts.choices(), counts.counts()),
                    counts.rows().stream().map(row -> List.of(row.choice(), Content.count(row.count()))).toList()),
                    counts.rows().size() * 60);
        }
    }

    private void listing(Layout.Listing listing) {
        add(new Block.Heading(listing.heading()), length(listing.heading()));
        if (listing.rows().isEmpty()) {
            text(listing.none());
        }
        for (List<Content> row : listing.rows()) {
            text(Content.words("record.listed").with("number", row.getFirst()).with("words",
                    new Content.Joined(row.subList(2, row.size()), Content.Joined.Joint.DOT)));
        }
    }

    private void text(Content content) {
        add(new Block.Paragraph(content), length(content));
    }

    private void add(Block block, int characters) {
        if (size > 0 && size + characters > PAGE) {
            turn();
        }
        current.add(block);
        size += characters;
    }

    private void turn() {
        if (!current.isEmpty()) {
            pages.add(List.copyOf(current));
            current = new ArrayList<>();
            size = 0;
        }
    }

    private int length(Content content) {
        return Voice.plain(Voice.in(language).say(content, language)).length();
    }
}
