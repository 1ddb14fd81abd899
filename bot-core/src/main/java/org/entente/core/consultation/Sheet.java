package org.entente.core.consultation;

import java.util.List;
import org.entente.core.card.Content;

/**
 * A sheet of a file of answers.
 *
 * @param name a few words, for its tab
 * @param about lines above the table
 * @param columns their headings
 * @param rows as many cells as there are columns
 */
public record Sheet(Content name, List<Content> about, List<Column> columns, List<List<Content>> rows) {

    public Sheet {
        about = List.copyOf(about);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** @param wide whether it holds sentences */
    public record Column(Content heading, boolean wide) {}
}
