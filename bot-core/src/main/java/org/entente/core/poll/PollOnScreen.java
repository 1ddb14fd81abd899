package org.entente.core.poll;

import java.util.List;
import org.entente.core.ballot.Boxes;
import org.entente.core.ballot.Count;
import org.entente.core.card.Block;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;

/**
 * A poll for a screen that everybody in a room sees: what its card says to all.
 *
 * @param title which kind, and whether it is closed
 * @param question the exact words
 * @param results bars, or names or words where there is nothing to count
 * @param state how many have answered, and who may know what
 */
public record PollOnScreen(String pollId, Content title, Content question, List<Block> results, Content state) {

    public PollOnScreen {
        results = List.copyOf(results);
    }

    public static PollOnScreen of(Poll poll, Viewing viewing) {
        Count count = viewing.use(Boxes.class).count(poll.id());
        return new PollOnScreen(poll.id(), PollView.title(poll), Content.typed(poll.question()),
                PollView.results(poll, count, viewing), PollView.state(poll, count, viewing));
    }
}
