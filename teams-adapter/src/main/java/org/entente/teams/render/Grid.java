package org.entente.teams.render;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Block;
import org.entente.core.card.Content;
import org.entente.core.card.Span;
import org.entente.core.card.Voice;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows under column headings: as a table, and as lines for clients that draw none. */
final class Grid {

    private static final int NARROWEST = 4;
    private static final int WIDEST = 40;

    private final Block.Table table;
    private final Voice voice;
    private final Lines lines;

    Grid(Block.Table table, Voice voice, Lines lines) {
        this.table = table;
        this.voice = voice;
        this.lines = lines;
    }

    ObjectNode element() {
        ArrayNode columns = Json.array();
        for (int column = 0; column < table.columns().size(); column++) {
            columns.add(Json.object().put("width", width(column)));
        }
        ArrayNode rows = Json.array().add(row(table.columns(), true));
        table.rows().forEach(cells -> rows.add(row(cells, false)));
        ObjectNode element = Json.typed("Table");
        element.set("columns", columns);
        element.set("rows", rows);
        ObjectNode plain = Json.typed("Container");
        plain.set("items", Json.array(asLines()));
        element.set("fallback", plain);
        return element;
    }

    /** A line for each row, the first cell leading. */
    List<ObjectNode> asLines() {
        List<List<Span>> all = new ArrayList<>();
        all.add(CardBody.bold(line(table.columns(), false)));
        table.rows().forEach(cells -> all.add(line(cells, true)));
        return lines.all(all, Tone.PLAIN);
    }

    private List<Span> line(List<Content> cells, boolean leading) {
        List<Span> line = new ArrayList<>();
        for (Content cell : cells) {
            if (line.isEmpty()) {
                line.addAll(leading ? CardBody.bold(said(cell)) : said(cell));
            } else {
                line.add(new Span.Plain(" · "));
                line.addAll(said(cell));
            }
        }
        return line;
    }

    private List<Span> said(Content cell) {
        List<Span> said = voice.label(cell);
        return Voice.plain(said).isBlank() ? List.of(new Span.Plain("–")) : said;
    }

    private ObjectNode row(List<Content> cells, boolean head) {
        ArrayNode array = Json.array();
        for (Content cell : cells) {
            ObjectNode node = Json.typed("TableCell");
            node.set("items", Json.array(lines.of(said(cell), head ? Tone.STRONG : Tone.PLAIN)));
            array.add(node);
        }
        ObjectNode row = Json.typed("TableRow");
        row.set("cells", array);
        return row;
    }

    /** By the longest text in it, within bounds. */
    private int width(int column) {
        int longest = Voice.plain(said(table.columns().get(column))).length();
        for (List<Content> row : table.rows()) {
            longest = Math.max(longest, Voice.plain(said(row.get(column))).length());
        }
        return Math.clamp(longest, NARROWEST, WIDEST);
    }
}
