package org.entente.core.council;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values (RFC 4180), and what spreadsheets make of them: semicolons where the comma is the decimal
 * sign, tabs when cells are copied. Which of the three separates is told by the first line.
 */
final class Csv {

    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int at = 0;
    private int line = 1;
    private int rowLine = 1;

    private Csv(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.separator = separator(this.text);
    }

    /** @param line where it begins, from 1 */
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** The text is no such table. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;

        Malformed(int line) {
            super("line " + line, null, false, false);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /**
     * Every row that is not empty, cells without the space around them.
     *
     * @throws Malformed where a quote is not closed or something follows a closed one
     */
    static List<Row> read(String text) throws Malformed {
        return new Csv(text).rows();
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char most = ',';
        for (char candidate : new char[]{';', '\t'}) {
            if (count(first, candidate) > count(first, most)) {
                most = candidate;
            }
        }
        return most;
    }

    private static long count(String line, char sign) {
        return line.chars().filter(c -> c == sign).count();
    }

    private List<Row> rows() throws Malformed {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && cell.toString().isBlank()) {
                quoted();
            } else if (c == separator) {
                endCell();
                at++;
            } else if (c == '\n' || c == '\r') {
                at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
                endRow();
                line++;
                rowLine = line;
            } else {
                cell.append(c);
                at++;
            }
        }
        endRow();
        return rows;
    }

    private void quoted() throws Malformed {
        cell.setLength(0);
        int opened = line;
        at++;
        while (true) {
            if (at >= text.length()) {
                throw new Malformed(opened);
            }
            char c = text.charAt(at++);
            if (c == '"' && at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else if (c == '"') {
                break;
            } else {
                line += c == '\n' ? 1 : 0;
                cell.append(c);
            }
        }
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            throw new Malformed(line);
        }
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (cells.stream().anyMatch(each -> !each.isEmpty())) {
            rows.add(new Row(rowLine, cells));
        }
        cells = new ArrayList<>();
    }
}
