package org.entente.core.record;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.core.card.Content;
import org.entente.core.card.Span;
import org.entente.core.card.Voice;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;

/**
 * A record as Markdown with the tables of GitHub's dialect. What people typed is escaped, so that it stays text.
 */
public final class Markdown {

    private static final String MARKUP = "\\`*_[]<>|~";
    private static final Pattern START = Pattern.compile("^(\\s*\\d*)([#+=.)-])");

    private final Voice voice;
    private final List<Language> languages;
    private final StringBuilder text = new StringBuilder();

    private Markdown(RoomLanguages languages) {
        this.voice = new Voice(languages, personId -> null);
        this.languages = languages.list();
    }

    public static String of(RecordOfDecisions record, RoomLanguages languages) {
        Markdown markdown = new Markdown(languages);
        markdown.write(Layout.of(record));
        return markdown.text.toString();
    }

    private void write(Layout layout) {
        heading(1, layout.head().title());
        for (Layout.Fact fact : layout.facts()) {
            text.append("- ").append(label(fact.line())).append('\n');
        }
        heading(2, Content.words("record.attendance"));
        attendance(layout.attendance());
        heading(2, Content.words("record.business"));
        business(layout.rows());
        closing(layout.closing());
        layout.listings().forEach(this::listing);
    }

    private void heading(int level, Content content) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append("#".repeat(level)).append(' ').append(label(content)).append("\n\n");
    }

    private void attendance(List<Layout.Names> groups) {
        if (groups.isEmpty()) {
            text.append(label(Content.words("record.attendance.none"))).append('\n');
            return;
        }
        Content name = Content.words("record.column.name");
        List<String> head = new ArrayList<>(List.of(label(name)));
        head.addAll(each(Content.words("record.column.organisation")));
        row(head);
        rule(head.size());
        for (Layout.Names group : groups) {
            List<String> title = new ArrayList<>(List.of("**" + label(group.heading()) + "**"));
            languages.forEach(language -> title.add(""));
            row(title);
            for (Layout.Name person : group.people()) {
                List<String> cells = new ArrayList<>(List.of(label(person.name())));
                cells.addAll(person.organisation() == null ? languages.stream().map(language -> "").toList()
                        : each(person.organisation()));
                row(cells);
            }
        }
    }

    private void business(List<Layout.Row> rows) {
        List<Content> columns = Layout.columns();
        List<String> head = new ArrayList<>(List.of(label(columns.getFirst())));
        head.addAll(each(columns.get(1)));
        head.addAll(each(columns.get(2)));
        row(head);
        rule(head.size());
        for (Layout.Row row : rows) {
            List<String> cells = new ArrayList<>();
            cells.add(languages.stream().map(language -> cell(row.item(), language)).distinct()
                    .collect(Collectors.joining("<br>")));
            languages.forEach(language -> cells.add(cell(row.discussion(), language)));
            languages.forEach(language -> cells.add(cell(row.outcome(), language)));
            row(cells);
        }
    }

    private String cell(List<Line> lines, Language language) {
        return lines.stream().map(line -> line(line, language)).collect(Collectors.joining("<br>"));
    }

    private String line(Line line, Language language) {
        return switch (line) {
            case Line.Head(Content content) -> "**" + plain(content, language) + "**";
            case Line.Text(Content content) -> said(content, language);
            case Line.Point(Content content) -> "• " + said(content, language);
            case Line.Detail(Content content) -> said(content, language);
            case Line.Counts counts -> counts.rows().stream()
                    .map(row -> "• " + said(Content.words("record.poll.row").with("choice", row.choice()).with("count",
                            row.count()), language))
                    .collect(Collectors.joining("<br>"));
        };
    }

    private void closing(List<Line> lines) {
        for (Line line : lines) {
            switch (line) {
                case Line.Head(Content content) -> heading(2, content);
                case Line.Point(Content content) -> each(content).stream().distinct()
                        .forEach(said -> text.append("- ").append(alone(said)).append('\n'));
                case Line.Text(Content content) -> paragraph(content);
                case Line.Detail(Content content) -> paragraph(content);
                case Line.Counts counts -> throw new IllegalStateException("no poll closes a meeting");
            }
        }
    }

    private void paragraph(Content content) {
        text.append(String.join("\n\n", each(content).stream().map(Markdown::alone).distinct().toList())).append('\n');
    }

    private void listing(Layout.Listing listing) {
        heading(2, listing.heading());
        if (listing.rows().isEmpty()) {
            paragraph(listing.none());
            return;
        }
        List<String> head = new ArrayList<>();
        listing.columns()
                .forEach(column -> head
                        .addAll(column.words() ? each(column.heading()) : List.of(label(column.heading()))));
        row(head);
        rule(head.size());
        for (List<Content> cells : listing.rows()) {
            List<String> printed = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                printed.addAll(listing.columns().get(i).words() ? each(cells.get(i)) : List.of(label(cells.get(i))));
            }
            row(printed);
        }
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void rule(int columns) {
        text.append('|').append(" --- |".repeat(columns)).append('\n');
    }

    /** In each language of the record. */
    private List<String> each(Content content) {
        return languages.stream().map(language -> said(content, language)).toList();
    }

    /** Both languages on one line, once where they agree. */
    private String label(Content content) {
        return written(voice.label(content), true);
    }

    private String said(Content content, Language language) {
        return written(Voice.in(language).say(content, language), true);
    }

    private String plain(Content content, Language language) {
        return written(Voice.in(language).say(content, language), false);
    }

    /** Emphasised spans that follow each other are emphasised once. */
    private static String written(List<Span> spans, boolean emphasis) {
        StringBuilder line = new StringBuilder();
        StringBuilder bold = new StringBuilder();
        for (Span span : spans) {
            if (emphasis && span instanceof Span.Bold(String text)) {
                bold.append(text);
                continue;
            }
            strong(bold, line);
            if (span instanceof Span.Link(String label, URI address)) {
                line.append('[').append(escaped(label)).append("](<").append(address).append(">)");
            } else {
                line.append(escaped(span.plain()));
            }
        }
        strong(bold, line);
        return line.toString();
    }

    /** Emphasis must touch its words: spaces at the ends stay outside. */
    private static void strong(StringBuilder bold, StringBuilder line) {
        String whole = bold.toString();
        bold.setLength(0);
        String inside = whole.strip();
        if (inside.isEmpty()) {
            line.append(whole);
        } else {
            int at = whole.indexOf(inside);
            line.append(whole, 0, at).append("**").append(escaped(inside)).append("**")
                    .append(whole.substring(at + inside.length()));
        }
    }

    /** Nothing in it is markup any more; a line break is one inside a cell too. */
    static String escaped(String plain) {
        StringBuilder safe = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '\n') {
                safe.append("<br>");
            } else if (c == '&') {
                safe.append("&amp;");
            } else if (MARKUP.indexOf(c) >= 0) {
                safe.append('\\').append(c);
            } else if (c != '\r') {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    /** As a line of its own, where a number, a dash or a hash would begin a list or a heading. */
    static String alone(String written) {
        return START.matcher(written).replaceFirst("$1\\\\$2");
    }
}
