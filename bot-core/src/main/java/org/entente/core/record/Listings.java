package org.entente.core.record;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Content;
import org.jspecify.annotations.Nullable;

/** The lists at the end of a record. */
final class Listings {

    private static final Content NOTHING = Content.literal("–");

    private Listings() {}

    static Layout.Listing decisions(List<RecordOfDecisions.Decided> decisions) {
        return new Layout.Listing(Content.words("record.list.decisions"), Content.words("record.list.decisions.none"),
                List.of(column("number", false, 4), column("item", false, 4), column("decision", true, 32)),
                decisions.stream().map(decided -> List.<Content>of(number(decided), orNothing(decided.item()),
                        Content.lines(said(decided)))).toList());
    }

    static Content number(RecordOfDecisions.Decided decided) {
        return Content.literal(
                decided.year() == null ? String.valueOf(decided.number()) : decided.year() + "-" + decided.number());
    }

    private static List<Content> said(RecordOfDecisions.Decided decided) {
        List<Content> lines = new ArrayList<>();
        lines.add(decided.words());
        Lines.about(decided).forEach(lines::add);
        return lines;
    }

    static Layout.Listing actions(List<RecordOfDecisions.Task> actions) {
        return new Layout.Listing(Content.words("record.list.actions"), Content.words("record.list.actions.none"),
                List.of(column("number", false, 4), column("item", false, 4), column("action", true, 14),
                        column("owner", true, 8), column("due", true, 8)),
                actions.stream().map(task -> List.<Content>of(Content.literal(task.number()), orNothing(task.item()),
                        Content.lines(said(task)), owners(task), due(task))).toList());
    }

    private static List<Content> said(RecordOfDecisions.Task task) {
        List<Content> lines = new ArrayList<>();
        lines.add(task.text());
        if (task.progress() != null) {
            lines.add(task.progress());
        }
        return lines;
    }

    static Content owners(RecordOfDecisions.Task task) {
        return Content.commas(task.owners().stream().map(RecordOfDecisions.Owning::who).toList());
    }

    static Content due(RecordOfDecisions.Task task) {
        return task.due() == null ? Content.words("record.due.none.short") : task.due();
    }

    private static Layout.Column column(String key, boolean words, int share) {
        return new Layout.Column(Content.words("record.list.column." + key), words, share);
    }

    private static Content orNothing(@Nullable String text) {
        return text == null ? NOTHING : Content.literal(text);
    }
}
