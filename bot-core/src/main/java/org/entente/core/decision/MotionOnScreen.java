package org.entente.core.decision;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Block;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;
import org.jspecify.annotations.Nullable;

/**
 * A motion for a screen that everybody in a room sees: what its card says to all, in parts. Who objects and why is left
 * out even where the council may know it: a screen is also read by those who are not of the council.
 *
 * @param title where it stands: "Vote", "Decision 3 – Approved"
 * @param text the exact words
 * @param facts about what, who moved it, how much; which majority it needs, where the result does not say so
 * @param progress how many have answered; null unless it is open
 * @param tally null while nobody may know it, and where nobody has answered
 * @param result what that means; null with the tally
 * @param terms who answers, whether in secret, until when; empty unless it is open
 */
public record MotionOnScreen(String motionId, Content title, Content text, List<Block.Fact> facts,
        Block.@Nullable Progress progress, Block.@Nullable Tally tally, @Nullable Content result,
        List<Content> terms) {

    private static final Content ITEM = Content.words("fact.item");

    public MotionOnScreen {
        facts = List.copyOf(facts);
        terms = List.copyOf(terms);
    }

    /** The screen says beside it which item is discussed. */
    public static MotionOnScreen of(Motion motion, Viewing viewing) {
        Content title = MotionView.title(motion);
        Content text = Content.typed(MotionView.shown(motion));
        List<Block.Fact> facts = new ArrayList<>(MotionFacts.of(motion, viewing.record(), viewing.council()));
        facts.removeIf(fact -> fact.label().equals(ITEM));
        Opening opening = motion.opening();
        if (opening == null) {
            return new MotionOnScreen(motion.id(), title, text, facts, null, null, null, List.of());
        }
        boolean open = motion.state() == Motion.State.OPEN;
        Standing standing = Standing.of(motion, opening, viewing);
        // What it means so far says it where everybody may know that.
        if (open && opening.rules().method() == Method.VOTE && standing.result() == null) {
            facts.add(new Block.Fact(Content.words("fact.majority"),
                    ResultWords.majority(opening.rules().majority())));
        }
        return new MotionOnScreen(motion.id(), title, text, facts, standing.progress(), standing.bars(),
                standing.result(), open ? MotionView.terms(opening, viewing) : List.of());
    }

    /** The decisions of a meeting in the order of their numbers. */
    public static List<MotionOnScreen> decisions(String meetingId, Viewing viewing) {
        return viewing.use(Motions.class).decisions(meetingId).stream().map(motion -> of(motion, viewing)).toList();
    }
}
