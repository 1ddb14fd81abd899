package org.entente.core.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.core.ballot.Boxes;
import org.entente.core.delivery.Viewing;
import org.entente.core.text.Bilingual;

/**
 * How the same questions were rated meeting after meeting, the oldest first.
 *
 * @param meetings results that may be shown
 */
record Trend(List<Results> meetings) {

    private static final int MOST = 4;
    /** Some had too few answers and are passed over. */
    private static final int LOOKED_AT = 12;

    Trend {
        meetings = List.copyOf(meetings);
    }

    /** Up to a form, with those before it. */
    static Trend upTo(Evaluation last, Viewing viewing) {
        List<Results> meetings = new ArrayList<>();
        for (Evaluation evaluation : viewing.use(Evaluations.class).closed(last.councilId(), LOOKED_AT)) {
            if (meetings.size() < MOST && !evaluation.openedAt().isAfter(last.openedAt())) {
                Results results = Results.of(evaluation, viewing.use(Boxes.class));
                if (results.shown()) {
                    meetings.addFirst(results);
                }
            }
        }
        return new Trend(meetings);
    }

    /** Whether there is anything to compare. */
    boolean any() {
        return meetings.size() > 1;
    }

    /** How a question was rated each time, in tenths; empty where it was not asked, or rated by too few. */
    List<Optional<Long>> of(Bilingual question) {
        return meetings.stream().map(results -> results.scales().stream()
                .filter(scale -> same(scale.text(), question)).findFirst().flatMap(Results.Scale::tenths)).toList();
    }

    /** A question that was translated, or reworded in one language, is still the same. */
    private static boolean same(Bilingual one, Bilingual other) {
        return one.english() != null && one.english().equals(other.english())
                || one.french() != null && one.french().equals(other.french());
    }
}
