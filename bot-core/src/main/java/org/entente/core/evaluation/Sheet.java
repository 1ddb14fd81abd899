package org.entente.core.evaluation;

import java.util.List;
import org.entente.core.card.Content;

/**
 * One sheet of a file of results: what stands in which cell, not yet in any language.
 *
 * @param name of the sheet, a word or two
 * @param rows the first one holds the headings
 */
public record Sheet(Content name, List<List<Cell>> rows) {

    public Sheet {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** What stands in a cell. */
    public sealed interface Cell {}

    /** Words: always words, whatever they begin with. */
    public record Words(Content content) implements Cell {}

    /** A number, in tenths, so that 42 stands for 4.2. */
    public record Tenths(long value) implements Cell {}

    /** A whole number. */
    public record Whole(long value) implements Cell {}

    static Cell words(String key) {
        return new Words(Content.words(key));
    }

    /** Nothing. */
    static Cell empty() {
        return new Words(Content.literal(""));
    }
}
