package org.entente.core.record;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Content;
import org.jspecify.annotations.Nullable;

/**
 * The record as it is laid out on every kind of page: title, attendance, three columns, closing, lists. Markdown,
 * DOCX and cards print this and nothing else, so that they cannot differ in what they say.
 *
 * @param facts what stands under the title
 * @param rows of the three columns
 * @param closing next meetings and adjournment
 * @param listings decisions and actions once more, as lists
 */
public record Layout(RecordOfDecisions.Head head, List<Fact> facts, List<Names> attendance, List<Row> rows,
        List<Line> closing, List<Listing> listings) {

    public Layout {
        facts = List.copyOf(facts);
        attendance = List.copyOf(attendance);
        rows = List.copyOf(rows);
        closing = List.copyOf(closing);
        listings = List.copyOf(listings);
    }

    /** A labelled value. */
    public record Fact(Content label, Content value) {

        /** Both on one line. */
        public Content line() {
            return Content.words("record.fact").with("label", label).with("value", value);
        }
    }

    /** Names with organisations beside them, never below (E-42). */
    public record Names(Content heading, List<Name> people) {
        public Names {
            people = List.copyOf(people);
        }
    }

    /**
     * One row of the attendance.
     *
     * @param name with whom they replace and how they joined
     */
    public record Name(Content name, @Nullable Content organisation) {}

    /**
     * One row of the three columns.
     *
     * @param heading whether it only heads the rows of its sub-items
     */
    public record Row(List<Line> item, List<Line> discussion, List<Line> outcome, boolean heading) {
        public Row {
            item = List.copyOf(item);
            discussion = List.copyOf(discussion);
            outcome = List.copyOf(outcome);
        }
    }

    /**
     * A list at the end.
     *
     * @param none what is said when it is empty
     */
    public record Listing(Content heading, Content none, List<Column> columns, List<List<Content>> rows) {
        public Listing {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * @param words whether it holds words of a language; numbers stand once where two languages stand side by side
     * @param share of the width, beside the other columns' shares
     */
    public record Column(Content heading, boolean words, int share) {}

    /** The headings of the three columns: item, discussion, decision or action. */
    public static List<Content> columns() {
        return List.of(Content.words("record.column.item"), Content.words("record.column.discussion"),
                Content.words("record.column.outcome"));
    }

    public static Layout of(RecordOfDecisions record) {
        return new Layout(record.head(), facts(record.head()),
                record.attendance().stream().map(Layout::names).toList(), rows(record), closing(record.closing()),
                List.of(Listings.decisions(record.decisions()), Listings.actions(record.actions())));
    }

    private static List<Fact> facts(RecordOfDecisions.Head head) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("when", head.when()));
        if (head.place() != null) {
            facts.add(fact("place", head.place()));
        }
        facts.add(fact("mode", head.modeWords()));
        if (head.opened() != null) {
            facts.add(fact("opened", head.opened()));
        }
        RecordOfDecisions.Version version = head.version();
        facts.add(fact("version", version.label()));
        if (version.on() != null) {
            facts.add(fact("issued", new Content.Day(version.on())));
        }
        if (version.why() != null) {
            facts.add(fact(version.on() == null ? "stand" : "why", version.why()));
        }
        if (version.approval() != null) {
            facts.add(fact("approval", version.approval()));
        }
        if (head.mark() != null) {
            facts.add(fact("mark", head.mark()));
        }
        if (head.enteredAfterwards()) {
            facts.add(fact("source", Content.words("record.entered.afterwards")));
        }
        return facts;
    }

    private static Fact fact(String key, Content value) {
        return new Fact(Content.words("record.fact." + key), value);
    }

    private static Names names(RecordOfDecisions.Group group) {
        return new Names(group.title(), group.people().stream().map(Layout::name).toList());
    }

    private static Name name(RecordOfDecisions.Present present) {
        List<Content> parts = new ArrayList<>();
        parts.add(Content.literal(present.name()));
        if (present.substituteFor() != null) {
            parts.add(Content.words("record.substitute").with("name", present.substituteFor()));
        }
        if (present.remote()) {
            parts.add(Content.words("record.remote"));
        }
        if (present.arrived() != null) {
            parts.add(Content.words("record.arrived").with("when", present.arrived()));
        }
        if (present.left() != null) {
            parts.add(Content.words("record.left").with("when", present.left()));
        }
        return new Name(new Content.Joined(parts, Content.Joined.Joint.SPACE), present.organisation());
    }

    private static List<Row> rows(RecordOfDecisions record) {
        List<Row> rows = new ArrayList<>();
        for (RecordOfDecisions.Item item : record.items()) {
            List<Line> discussion = Lines.discussion(item.discussion());
            List<Line> outcome = Lines.outcome(item);
            rows.add(new Row(Lines.item(item), discussion, outcome, discussion.isEmpty() && outcome.isEmpty()));
        }
        RecordOfDecisions.Apart apart = record.apart();
        List<Line> discussion = Lines.discussion(apart.discussion());
        List<Line> outcome = Lines.outcome(apart.decisions(), apart.actions());
        if (!discussion.isEmpty() || !outcome.isEmpty()) {
            rows.add(new Row(List.of(new Line.Head(Content.words("record.apart"))), discussion, outcome, false));
        }
        return rows;
    }

    private static List<Line> closing(RecordOfDecisions.Closing closing) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line.Head(Content.words("record.next")));
        closing.next().forEach(meeting -> lines.add(new Line.Point(meeting.words())));
        if (closing.next().isEmpty()) {
            lines.add(
                    new Line.Text(Content.words(closing.nextToBeSet() ? "record.next.to.be.set" : "record.next.none")));
        }
        if (closing.adjourned() != null) {
            lines.add(new Line.Head(Content.words("record.adjournment")));
            lines.add(new Line.Text(closing.adjourned()));
        }
        return lines;
    }
}
