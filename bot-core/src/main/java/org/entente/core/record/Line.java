package org.entente.core.record;

import java.util.List;
import org.entente.core.card.Content;

/** A line in a cell of the record, by its rank; each printed form gives it a look of its own. */
public sealed interface Line {

    /** Heads the lines after it. */
    record Head(Content content) implements Line {}

    /** Running text. */
    record Text(Content content) implements Line {}

    /** One of several. */
    record Point(Content content) implements Line {}

    /** Labelled detail: owners, due, mover, tabs. */
    record Detail(Content content) implements Line {}

    /** Choices with their counts. */
    record Counts(Content choices, Content counts, List<Passage.Row> rows) implements Line {
        public Counts {
            rows = List.copyOf(rows);
        }
    }
}
