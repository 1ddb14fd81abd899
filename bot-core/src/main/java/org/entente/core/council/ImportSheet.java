package org.entente.core.council;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member.Office;
import org.entente.core.people.Spelling;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;
import org.jspecify.annotations.Nullable;

/** A table of members, read line by line; what is wrong is collected with the number of its line. */
final class ImportSheet {

    private static final int LONGEST_NAME = 120;

    private final Situation situation;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final List<Line> lines = new ArrayList<>();
    private final List<Content> errors = new ArrayList<>();

    private ImportSheet(Situation situation) {
        this.situation = situation;
    }

    /** The columns; their headings in both languages are the texts {@code import.column.<COLUMN>.words}. */
    enum Column {
        NAME, ROLE, ORGANISATION, ORGANISATION_FRENCH, JURISDICTION, OFFICE, EMAIL
    }

    /** A line that can be used; what is null was left empty. */
    record Line(int number, String name, @Nullable MemberRole role, @Nullable Body body, @Nullable Office office,
            @Nullable String email) {}

    static ImportSheet read(String text, Situation situation) {
        ImportSheet sheet = new ImportSheet(situation);
        try {
            sheet.rows(Csv.read(text));
        } catch (Csv.Malformed malformed) {
            sheet.error(malformed.line(), Content.words("import.quote"));
        }
        return sheet;
    }

    List<Line> lines() {
        return lines;
    }

    List<Content> errors() {
        return errors;
    }

    void error(int line, Content why) {
        errors.add(Content.words("import.line").with("line", line).with("why", why));
    }

    private void rows(List<Csv.Row> rows) {
        if (rows.isEmpty()) {
            error(1, Content.words("import.empty"));
            return;
        }
        headings(rows.getFirst());
        if (!columns.containsKey(Column.NAME)) {
            error(rows.getFirst().line(), Content.words("import.heading"));
            return;
        }
        rows.subList(1, rows.size()).forEach(this::row);
        if (rows.size() == 1) {
            error(1, Content.words("import.empty"));
        }
    }

    private void headings(Csv.Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            String heading = row.cells().get(i);
            Optional<Column> column = heading.isEmpty() ? Optional.empty() : column(heading);
            if (column.isPresent()) {
                columns.putIfAbsent(column.get(), i);
            } else if (!heading.isEmpty()) {
                error(row.line(), Content.words("import.unknown").with("heading", heading));
            }
        }
    }

    private static Optional<Column> column(String heading) {
        String key = Spelling.key(heading);
        for (Column column : Column.values()) {
            for (Language language : Language.values()) {
                for (String word : Texts.pattern(language, "import.column." + column.name() + ".words").split("\\|")) {
                    if (Spelling.key(word).equals(key)) {
                        return Optional.of(column);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void row(Csv.Row row) {
        String name = cell(row, Column.NAME);
        if (row.cells().size() > columns.values().stream().mapToInt(i -> i + 1).max().orElse(0)) {
            error(row.line(), Content.words("import.cells"));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME || Spelling.key(name).isEmpty()) {
            error(row.line(), Content.words("import.name"));
        } else if ("=+-@".indexOf(name.charAt(0)) >= 0) {
            error(row.line(), Content.words("import.formula"));
        }
        MemberRole role = value(row, Column.ROLE, SeatFields.ROLE.type());
        Office office = value(row, Column.OFFICE, SeatFields.OFFICE.type());
        String email = value(row, Column.EMAIL, SeatFields.EMAIL.type());
        lines.add(new Line(row.line(), name, role, body(row), office, email));
    }

    /** A name that nobody knows yet makes an organisation where its jurisdiction stands beside it. */
    private @Nullable Body body(Csv.Row row) {
        String name = cell(row, Column.ORGANISATION);
        String french = cell(row, Column.ORGANISATION_FRENCH);
        Jurisdiction jurisdiction = value(row, Column.JURISDICTION, OrganisationCommands.JURISDICTION.type());
        String first = name.isEmpty() ? french : name;
        if (first.isEmpty()) {
            return jurisdiction == null ? null
                    : Body.called(situation.record(), situation.councilId(), jurisdiction.name()).orElse(null);
        }
        Optional<Body> known = Body.called(situation.record(), situation.councilId(), first);
        if (known.isPresent() || jurisdiction == null) {
            return known.orElseGet(() -> value(row, Column.ORGANISATION, SeatFields.ORGANISATION.type()));
        }
        Bilingual label = name.isEmpty() ? Bilingual.typedIn(Language.FRENCH, french)
                : OrganisationCommands.both(situation.language(), name, french.isEmpty() ? null : french);
        return new Body.Offered(jurisdiction, label, null, List.of());
    }

    private <T> @Nullable T value(Csv.Row row, Column column, ParameterType<T> type) {
        String raw = cell(row, column);
        if (raw.isEmpty()) {
            return null;
        }
        return switch (type.read(raw, situation)) {
            case ParameterType.Value<T>(T value) -> value;
            case ParameterType.Wrong<T> wrong -> {
                error(row.line(), wrong.why());
                yield null;
            }
            case ParameterType.NotMine<T>(Content why) -> {
                error(row.line(), why);
                yield null;
            }
        };
    }

    private String cell(Csv.Row row, Column column) {
        Integer at = columns.get(column);
        return at == null || at >= row.cells().size() ? "" : row.cells().get(at);
    }
}
