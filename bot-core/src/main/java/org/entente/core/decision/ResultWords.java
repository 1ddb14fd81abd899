package org.entente.core.decision;

import org.entente.core.card.Content;

/** Explains a result by its numbers: "12 of 19 are for; needed: more than half of those present (10)". */
final class ResultWords {

    private ResultWords() {}

    static Content of(Result result, Opening opening) {
        return switch (result) {
            case Result.Consensus(long agree, long reservations, long aside) -> Content.words("result.consensus")
                    .with("agree", agree).with("reservations", reservations).with("aside", aside);
            case Result.NoConsensus(long objections, long answers) -> Content.words("result.no.consensus")
                    .with("objections", objections).with("answers", answers);
            case Result.NoSupport(long answers) -> Content.words("result.no.support").with("answers", answers);
            case Result.Carried(long yes, long base, long needed) -> Content.words("result.carried").with("yes", yes)
                    .with("base", base).with("rule", rule(opening.rules().majority(), needed));
            case Result.Defeated(long yes, long no, long base, long needed) -> Content.words("result.defeated")
                    .with("yes", yes).with("no", no).with("base", base)
                    .with("rule", rule(opening.rules().majority(), needed));
            case Result.Tied(long each, long base, long needed) -> Content.words("result.tied").with("each", each)
                    .with("rule", rule(opening.rules().majority(), needed));
            case Result.NoQuorum(long present, long needed) -> Content.words("result.no.quorum")
                    .with("present", present).with("needed", needed);
        };
    }

    /** What is known while people still answer: how many there are and how many it takes. */
    static Content soFar(Opening opening, Tally tally) {
        if (opening.rules().method() == Method.CONSENSUS) {
            return Content.words("result.so.far.consensus").with("agree", tally.of(Choice.AGREE)).with("count",
                    opening.presence().roll());
        }
        Majority majority = opening.rules().majority();
        long needed = majority.needed(Counting.base(majority.base(), opening.presence(), tally));
        return Content.words("result.so.far.vote").with("yes", tally.of(Choice.YES)).with("rule",
                rule(majority, needed));
    }

    /** "more than half of those present (10)". */
    static Content rule(Majority majority, long needed) {
        return Content.words("majority.needed").with("majority", majority(majority)).with("needed", needed);
    }

    /** "more than half of those present". */
    static Content majority(Majority majority) {
        Content base = Content.words("base." + majority.base().name());
        if (majority.unanimous()) {
            return Content.words("majority.1.1").with("base", base);
        }
        if (majority.numerator() * 2 == majority.denominator() && majority.moreThan()) {
            return Content.words("majority.1.2").with("base", base);
        }
        return Content.words("majority.fraction").with("numerator", majority.numerator())
                .with("denominator", majority.denominator()).with("base", base);
    }
}
