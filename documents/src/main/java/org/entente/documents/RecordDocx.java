package org.entente.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.entente.core.card.Content;
import org.entente.core.record.Layout;
import org.entente.core.record.Line;
import org.entente.core.record.RecordOfDecisions;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.jspecify.annotations.Nullable;

/**
 * A record as a Word document. In one language upright, with three columns; in both on its side, where discussion and
 * decisions stand beside each other in English and French.
 */
final class RecordDocx {

    private static final int POINT_INDENT = 180;

    private final XWPFDocument document = new XWPFDocument();
    private final Runs runs;
    private final Paper paper;
    private final List<Language> languages;

    private RecordDocx(RoomLanguages languages) {
        this.runs = new Runs(languages);
        this.languages = runs.languages();
        this.paper = new Paper(document, runs, this.languages.size() > 1);
    }

    static byte[] of(RecordOfDecisions record, RoomLanguages languages) {
        RecordDocx docx = new RecordDocx(languages);
        try (docx.document; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            docx.write(Layout.of(record));
            docx.document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Layout layout) {
        paper.prepare(layout.head());
        title(layout);
        attendance(layout.attendance());
        business(layout.rows());
        layout.closing().forEach(this::closing);
        layout.listings().forEach(this::listing);
    }

    /** In both languages, the two title blocks stand beside each other. */
    private void title(Layout layout) {
        if (languages.size() == 1) {
            title(layout, languages.getFirst(), document::createParagraph);
            return;
        }
        Grid grid = Grid.in(document, paper.width(), List.of(1, 1), runs.plain(layout.head().title()));
        List<XWPFTableCell> cells = grid.row(0);
        for (int i = 0; i < languages.size(); i++) {
            XWPFTableCell cell = cells.get(i);
            title(layout, languages.get(i), () -> Grid.paragraph(cell));
        }
    }

    private void title(Layout layout, Language language, Supplier<XWPFParagraph> next) {
        RecordOfDecisions.Head head = layout.head();
        runs.say(next.get(), Content.words("record.council").with("council", head.council()).with("acronym",
                head.acronym()), language, true);
        XWPFParagraph title = next.get();
        title.setStyle("Title");
        runs.say(title, head.title(), language, true);
        layout.facts().forEach(fact -> runs.say(next.get(), fact.line(), language, false));
    }

    private void attendance(List<Layout.Names> groups) {
        heading(Content.words("record.attendance"));
        if (groups.isEmpty()) {
            each(Content.words("record.attendance.none"));
            return;
        }
        List<Integer> shares = new ArrayList<>(List.of(5));
        languages.forEach(language -> shares.add(languages.size() == 1 ? 5 : 4));
        Grid grid = Grid.in(document, paper.width(), shares, runs.plain(Content.words("record.attendance")));
        List<XWPFTableCell> head = grid.header();
        runs.label(Grid.paragraph(head.getFirst()), Content.words("record.column.name"), true);
        beside(head, 1, Content.words("record.column.organisation"), true);
        for (Layout.Names group : groups) {
            XWPFParagraph band = Grid.paragraph(grid.band());
            band.getCTP().addNewPPr().addNewKeepNext();
            runs.label(band, group.heading(), true);
            for (Layout.Name person : group.people()) {
                List<XWPFTableCell> cells = grid.row(0);
                runs.label(Grid.paragraph(cells.getFirst()), person.name(), false);
                beside(cells, 1, person.organisation(), false);
            }
        }
    }

    /** Each language in a cell of its own. */
    private void beside(List<XWPFTableCell> cells, int from, @Nullable Content content, boolean bold) {
        if (content != null) {
            for (int i = 0; i < languages.size(); i++) {
                runs.say(Grid.paragraph(cells.get(from + i)), content, languages.get(i), bold);
            }
        }
    }

    private void business(List<Layout.Row> rows) {
        heading(Content.words("record.business"));
        boolean both = languages.size() > 1;
        Grid grid = Grid.in(document, paper.width(), both ? List.of(5, 9, 9, 6, 6) : List.of(10, 20, 14),
                runs.plain(Content.words("record.business")));
        List<XWPFTableCell> head = grid.header();
        List<Content> columns = Layout.columns();
        runs.label(Grid.paragraph(head.getFirst()), columns.getFirst(), true);
        beside(head, 1, columns.get(1), true);
        beside(head, 1 + languages.size(), columns.get(2), true);
        for (Layout.Row row : rows) {
            if (row.heading() && row.item().size() == 1) {
                lines(grid.band(), row.item(), grid.width(0));
                continue;
            }
            List<XWPFTableCell> cells = grid.row(size(row));
            lines(cells.getFirst(), row.item(), grid.width(0));
            for (int i = 0; i < languages.size(); i++) {
                lines(cells.get(1 + i), row.discussion(), languages.get(i), grid.width(1 + i));
                lines(cells.get(1 + languages.size() + i), row.outcome(), languages.get(i),
                        grid.width(1 + languages.size() + i));
            }
        }
    }

    /** How many characters the fullest cell holds. */
    private int size(Layout.Row row) {
        return Math.max(size(row.discussion()), size(row.outcome()));
    }

    private int size(List<Line> lines) {
        return lines.stream().mapToInt(line -> switch (line) {
            case Line.Head(Content content) -> length(content);
            case Line.Text(Content content) -> length(content);
            case Line.Point(Content content) -> length(content);
            case Line.Detail(Content content) -> length(content);
            case Line.Counts counts -> 60 * (counts.rows().size() + 1);
        }).sum();
    }

    private int length(Content content) {
        return runs.plain(content, languages.getFirst()).length();
    }

    /** The item's own cell: one language below the other. */
    private void lines(XWPFTableCell cell, List<Line> lines, int width) {
        languages.forEach(language -> lines(cell, lines, language, width));
    }

    private void lines(XWPFTableCell cell, List<Line> lines, Language language, int width) {
        for (Line line : lines) {
            switch (line) {
                case Line.Head(Content content) -> {
                    XWPFParagraph paragraph = Grid.paragraph(cell);
                    paragraph.setStyle("Heading3");
                    runs.say(paragraph, content, language, true);
                }
                case Line.Text(Content content) -> runs.say(Grid.paragraph(cell), content, language, false);
                case Line.Detail(Content content) -> runs.say(Grid.paragraph(cell), content, language, false);
                case Line.Point(Content content) -> point(Grid.paragraph(cell), content, language);
                case Line.Counts counts -> counts(cell, counts, language, width);
            }
        }
    }

    private void point(XWPFParagraph paragraph, Content content, Language language) {
        paragraph.setIndentationLeft(POINT_INDENT);
        paragraph.setIndentationHanging(POINT_INDENT);
        Runs.write(paragraph, "• ", language, false);
        runs.say(paragraph, content, language, false);
    }

    private void counts(XWPFTableCell cell, Line.Counts counts, Language language, int width) {
        XWPFParagraph after = cell.addParagraph();
        Grid inner = Grid.in(cell, after, width - 200);
        List<XWPFTableCell> head = inner.header();
        runs.say(Grid.paragraph(head.getFirst()), counts.choices(), language, true);
        runs.say(Grid.paragraph(head.getLast()), counts.counts(), language, true);
        counts.rows().forEach(row -> {
            List<XWPFTableCell> cells = inner.row(0);
            runs.say(Grid.paragraph(cells.getFirst()), row.choice(), language, false);
            runs.say(Grid.paragraph(cells.getLast()), Content.count(row.count()), language, false);
        });
    }

    private void closing(Line line) {
        switch (line) {
            case Line.Head(Content content) -> heading(content);
            case Line.Text(Content content) -> each(content);
            case Line.Detail(Content content) -> each(content);
            case Line.Point(Content content) ->
                    languages.forEach(language -> point(document.createParagraph(), content, language));
            case Line.Counts counts -> throw new IllegalStateException("no poll closes a meeting");
        }
    }

    private void listing(Layout.Listing listing) {
        heading(listing.heading());
        if (listing.rows().isEmpty()) {
            each(listing.none());
            return;
        }
        List<Integer> shares = new ArrayList<>();
        for (Layout.Column column : listing.columns()) {
            int share = column.share();
            (column.words() ? languages : languages.subList(0, 1)).forEach(language -> shares.add(share));
        }
        Grid grid = Grid.in(document, paper.width(), shares, runs.plain(listing.heading()));
        listed(grid.header(), listing.columns(), listing.columns().stream().map(Layout.Column::heading).toList(), true);
        for (List<Content> row : listing.rows()) {
            listed(grid.row(row.stream().mapToInt(this::length).max().orElse(0)), listing.columns(), row, false);
        }
    }

    private void listed(List<XWPFTableCell> cells, List<Layout.Column> columns, List<Content> row, boolean bold) {
        int at = 0;
        for (int i = 0; i < row.size(); i++) {
            if (columns.get(i).words()) {
                beside(cells, at, row.get(i), bold);
                at += languages.size();
            } else {
                runs.label(Grid.paragraph(cells.get(at)), row.get(i), bold);
                at++;
            }
        }
    }

    private void heading(Content content) {
        runs.label(styled("Heading1"), content, true);
    }

    private XWPFParagraph styled(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private void each(Content content) {
        languages.forEach(language -> runs.say(document.createParagraph(), content, language, false));
    }
}
