package org.entente.core.decision;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.ballot.Boxes;
import org.entente.core.ballot.Count;
import org.entente.core.card.Block;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;
import org.jspecify.annotations.Nullable;

/**
 * Where the answers to a motion stand, as far as everybody may see it: while a secret ballot is open no more than how
 * many have taken part.
 *
 * @param progress how many have answered; null once it is closed
 * @param tally null while nobody may know it
 * @param bars the same drawn; null too where nobody has answered
 * @param result what it means so far, or what came of it; null with the tally
 */
record Standing(Block.@Nullable Progress progress, @Nullable Tally tally, Block.@Nullable Tally bars,
        @Nullable Content result) {

    static Standing of(Motion motion, Opening opening, Viewing viewing) {
        boolean open = motion.state() == Motion.State.OPEN;
        Count count = open ? viewing.use(Boxes.class).count(opening.boxId()) : null;
        Block.Progress progress = count == null ? null : progress(count, opening.presence().roll());
        Tally tally = count == null ? opening.tally() : Tally.of(opening.rules().method(), count);
        if (tally == null || open && opening.rules().secret()) {
            return new Standing(progress, null, null, null);
        }
        List<Block.Bar> bars = new ArrayList<>();
        opening.rules().method().choices().stream().filter(choice -> open || tally.of(choice) > 0)
                .forEach(choice -> bars
                        .add(new Block.Bar(Content.words("choice.Choice." + choice.name()), tally.of(choice))));
        return new Standing(progress, tally, bars.isEmpty() ? null : new Block.Tally(bars, tally.answers()),
                open ? ResultWords.soFar(opening, tally) : ResultWords.of(opening.result(tally), opening));
    }

    private static Block.Progress progress(Count count, long roll) {
        return new Block.Progress(
                Content.words("motion.progress").with("done", count.voters()).with("of", roll), count.voters(), roll);
    }
}
