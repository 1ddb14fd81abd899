package org.entente.core.record;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.ballot.Ballot;
import org.entente.core.ballot.Boxes;
import org.entente.core.ballot.Count;
import org.entente.core.card.Content;
import org.entente.core.ledger.Transaction;
import org.entente.core.poll.Poll;
import org.jspecify.annotations.Nullable;

/** A poll as the record prints it: its question, how many answered, and what came of it (V-03). */
final class PollPassage {

    private final Transaction record;
    private final Speakers speakers;

    PollPassage(Transaction record, Speakers speakers) {
        this.record = record;
        this.speakers = speakers;
    }

    Passage of(Poll poll) {
        Boxes boxes = record.use(Boxes.class);
        Count count = boxes.count(poll.id());
        boolean named = poll.kind() == Poll.Kind.SIGNAL || poll.kind() == Poll.Kind.VOLUNTEERS;
        List<Content> answers = poll.kind() == Poll.Kind.OPEN && !poll.open()
                ? boxes.comments(poll.id()).stream().<Content>map(Content::literal).toList()
                : List.of();
        return new Passage.Polled(poll.id(), poll.kind().name(), Content.typed(poll.question()),
                named ? List.of() : rows(poll, count), count.voters(), named ? inFavour(poll, boxes) : null, answers,
                poll.open());
    }

    private static List<Passage.Row> rows(Poll poll, Count count) {
        List<Passage.Row> rows = new ArrayList<>();
        for (int i = 0; i < poll.options().size(); i++) {
            rows.add(new Passage.Row(Content.typed(poll.options().get(i)), count.of(i)));
        }
        return rows;
    }

    /** Who is in favour is named (V-07); nobody is a result too (V-08). */
    private @Nullable Content inFavour(Poll poll, Boxes boxes) {
        List<Content> names = boxes.ballots(poll.id()).stream().filter(ballot -> ballot.choices().contains(0))
                .map(Ballot::personId).map(speakers::name).toList();
        String key = "record.poll.result." + poll.kind();
        return names.isEmpty() ? Content.words(key + ".nobody")
                : Content.words(key).with("count", names.size()).with("names", Content.commas(names));
    }
}
