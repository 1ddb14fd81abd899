package org.entente.core.card;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a card. Every adapter renders each kind with one exhaustive switch. */
public sealed interface Block {

    /** Running text. */
    record Paragraph(Content content) implements Block {}

    /** A heading inside the card. */
    record Heading(Content content) implements Block {}

    /** Small print: state, source, who may do what. */
    record Note(Content content) implements Block {}

    /** Labelled values, a few words each ("Mover: ...", "Closes: ..."). */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** One labelled value. */
    record Fact(Content label, Content value) {}

    /**
     * A list of things to be told apart: each entry begins a line of its own. In a room of both languages the mark and
     * the details are shared and only texts that differ stand twice.
     */
    record Entries(List<Entry> entries) implements Block {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One thing of a list.
     *
     * @param mark what it is called by, shown with emphasis: "2A"
     * @param text what it is: a line in each language
     * @param details a few words each, on a line of their own below the text; may be empty
     */
    record Entry(Content mark, Content text, List<Content> details) {
        public Entry {
            details = List.copyOf(details);
        }
    }

    /** Rows under column headings. */
    record Table(List<Content> columns, List<List<Content>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Content> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row has " + row.size() + " cells, not " + columns.size());
                }
            }
        }
    }

    /**
     * Choices with their counts; shown as words and numbers, with bars that only repeat them.
     *
     * @param base what the bars are measured against: the number of answers or of voters; may be zero
     */
    record Tally(List<Bar> bars, long base) implements Block {
        public Tally {
            bars = List.copyOf(bars);
        }
    }

    /** One choice of a tally. */
    record Bar(Content label, long count) {}

    /** How far along: "12 of 20 have answered". */
    record Progress(Content label, long done, long of) implements Block {}

    /** A line between parts. */
    record Divider() implements Block {}

    /** Buttons in a row. */
    record Actions(List<Button> buttons) implements Block {
        public Actions {
            buttons = List.copyOf(buttons);
        }
    }

    /** A picture from our own address, with words for those who do not see it. */
    record Image(URI address, Content alternative, @Nullable Content title) implements Block {}
}
