package org.entente.core.record;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Block;
import org.entente.core.card.Content;

/** What a record comes to: what a reader in a hurry asks of it first. */
final class Summary {

    /** Of decisions and of actions; the rest is on the pages of the record. */
    private static final int MOST = 8;

    private Summary() {}

    /** The same on every page, so that it fits on a line in both languages. */
    static Content title(RecordOfDecisions record) {
        return new Content.Joined(
                List.of(Content.words("record.card.title"), new Content.Day(record.head().date())),
                Content.Joined.Joint.DOT);
    }

    /** The version with how far it is. */
    static Content version(RecordOfDecisions record) {
        RecordOfDecisions.Version version = record.head().version();
        Content label = Content.strong(version.label());
        return version.why() == null ? label
                : new Content.Joined(List.of(label, version.why()), Content.Joined.Joint.DOT);
    }

    /** Decisions and actions by number, as many as can be read at a glance. */
    static List<Block> lists(RecordOfDecisions record) {
        List<Block> blocks = new ArrayList<>();
        List<RecordOfDecisions.Decided> decisions = record.decisions();
        blocks.add(new Block.Heading(Content.words("record.card.decisions").with("count", decisions.size())));
        list(decisions.stream()
                .map(decided -> new Block.Entry(Listings.number(decided), decided.words(), List.of())).toList(),
                blocks);
        List<RecordOfDecisions.Task> actions = record.actions();
        blocks.add(new Block.Heading(Content.words("record.card.actions").with("count", actions.size())));
        list(actions.stream().map(task -> new Block.Entry(Content.literal(task.number()), task.text(),
                List.of(Listings.owners(task), Listings.due(task)))).toList(), blocks);
        return blocks;
    }

    private static void list(List<Block.Entry> entries, List<Block> blocks) {
        if (!entries.isEmpty()) {
            blocks.add(new Block.Entries(entries.subList(0, Math.min(entries.size(), MOST))));
        }
        if (entries.size() > MOST) {
            blocks.add(new Block.Note(Content.words("record.card.more").with("count", entries.size() - MOST)));
        }
    }
}
