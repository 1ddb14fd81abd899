package org.entente.core.decision;

import org.entente.core.card.Content;

/** Says an outcome with what belongs to it: "Approved with a change: ...". One wording for cards, lists and record (D-03). */
public final class OutcomeWords {

    private OutcomeWords() {}

    /** @throws IllegalArgumentException for a motion without an outcome */
    public static Content of(Motion motion) {
        Decision decision = motion.decision();
        if (decision == null) {
            throw new IllegalArgumentException("no outcome yet: " + motion.id());
        }
        return decision.detail() == null ? brief(motion)
                : Content.words("outcome.with").with("outcome", brief(motion)).with("detail", decision.detail());
    }

    /** The outcome alone, as short as a title. */
    static Content brief(Motion motion) {
        Decision decision = motion.decision();
        Outcome outcome = decision == null ? Outcome.NOTED : decision.outcome();
        return motion.kind().ofRegister() && outcome == Outcome.APPROVED ? Content.words("outcome.without.change")
                : Content.words("choice.Outcome." + outcome.name());
    }
}
