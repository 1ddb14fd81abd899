package org.entente.core.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.entente.core.ballot.Boxes;
import org.entente.core.ballot.Count;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.text.Bilingual;

/**
 * What was answered to a closed form; nothing at all below five answers. With so few, who sat in the meeting could guess who
 * wrote what, and an average of two would say of each of them what the other one answered.
 *
 * @param answered how many have answered
 * @param asked how many were asked
 * @param topics what was put forward for future agendas, one each (F-02)
 */
public record Results(Evaluation evaluation, long answered, long asked, List<Scale> scales, List<Said> words,
        List<String> topics) {

    /** Nothing is shown of fewer answers. */
    public static final int LEAST = 5;

    public Results {
        scales = List.copyOf(scales);
        words = List.copyOf(words);
        topics = List.copyOf(topics);
    }

    /** How one thing was rated: how often each step was chosen; none where fewer than five rated it. */
    public record Scale(Bilingual text, List<Long> steps) {
        public Scale {
            steps = List.copyOf(steps);
        }

        public long rated() {
            return steps.stream().mapToLong(Long::longValue).sum();
        }

        /** The average in tenths, rounded half up, so that no language's decimal sign is decided here; empty for none. */
        public Optional<Long> tenths() {
            long rated = rated();
            long sum = LongStream.range(0, steps.size()).map(i -> (i + 1) * steps.get((int) i)).sum();
            return rated == 0 ? Optional.empty() : Optional.of((20 * sum + rated) / (2 * rated));
        }
    }

    /** What was written to one question, word for word, in an order that tells nothing. */
    public record Said(Bilingual question, List<String> answers) {
        public Said {
            answers = List.copyOf(answers);
        }
    }

    /** Whether anything may be shown: closed, and enough have answered. */
    public boolean shown() {
        return !evaluation.open() && answered >= LEAST;
    }

    static Results of(Evaluation evaluation, Boxes boxes) {
        Count count = boxes.count(evaluation.boxes().getFirst());
        if (evaluation.open() || count.voters() < LEAST) {
            return new Results(evaluation, count.voters(), count.roll(), List.of(), List.of(), List.of());
        }
        List<Scale> scales = new ArrayList<>();
        for (int i = 0; i < evaluation.scales().size(); i++) {
            Scale scale = new Scale(evaluation.scales().get(i), boxes.count(evaluation.scaleBox(i)).byChoice());
            scales.add(scale.rated() < LEAST ? new Scale(scale.text(), List.of()) : scale);
        }
        List<Said> words = new ArrayList<>();
        for (int i = 0; i < evaluation.words().size(); i++) {
            words.add(new Said(evaluation.words().get(i), boxes.comments(evaluation.wordsBox(i))));
        }
        return new Results(evaluation, count.voters(), count.roll(), scales, words, topics(evaluation, boxes));
    }

    /** One a line, each once; mixed, for lines that stand together tell that one person wrote them. */
    private static List<String> topics(Evaluation evaluation, Boxes boxes) {
        return !evaluation.topics() ? List.of()
                : boxes.comments(evaluation.topicsBox()).stream().flatMap(String::lines).map(String::strip)
                        .filter(line -> !line.isEmpty()).distinct()
                        .sorted(Comparator.comparing(line -> Fingerprint.of(evaluation.id(), line))).toList();
    }
}
