package org.entente.core.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The form of one meeting, with the questions as they were when it was sent. Each question has a box of its own, so that
 * not even the answers of one nameless person hang together; whoever answers puts something into every box, empty or not, so
 * that no box tells who skipped it.
 *
 * @param id the meeting's
 * @param scales what is rated from 1 to 5
 * @param words what is answered in words
 * @param topics whether it asks for topics of future agendas (F-02)
 * @param openedAt council time
 * @param closesAt council time after which no answer counts
 * @param closedAt council time, or null while it is open
 * @param version rises with every change
 */
public record Evaluation(String id, String councilId, List<Bilingual> scales, List<Bilingual> words, boolean topics,
        Instant openedAt, Instant closesAt, @Nullable Instant closedAt, int version) {

    /** How far a scale goes. */
    static final int STEPS = 5;

    public Evaluation {
        scales = List.copyOf(scales);
        words = List.copyOf(words);
    }

    public boolean open() {
        return closedAt == null;
    }

    Evaluation closed(Instant at) {
        return new Evaluation(id, councilId, scales, words, topics, openedAt, closesAt, at, version);
    }

    /** @param number from 0 */
    String scaleBox(int number) {
        return id + ".scale" + (number + 1);
    }

    /** @param number from 0 */
    String wordsBox(int number) {
        return id + ".words" + (number + 1);
    }

    String topicsBox() {
        return id + ".topics";
    }

    /** All boxes, always in this order: whoever locks them one after the other waits for nobody in a circle. */
    List<String> boxes() {
        List<String> boxes = new ArrayList<>();
        for (int i = 0; i < scales.size(); i++) {
            boxes.add(scaleBox(i));
        }
        for (int i = 0; i < words.size(); i++) {
            boxes.add(wordsBox(i));
        }
        if (topics) {
            boxes.add(topicsBox());
        }
        return boxes;
    }

    /** The exact words that are answered, so that it can be shown later which they were. */
    String fingerprint() {
        List<String> parts = new ArrayList<>();
        scales.forEach(scale -> parts.add("scale\u0000" + scale.english() + "\u0000" + scale.french()));
        words.forEach(question -> parts.add("words\u0000" + question.english() + "\u0000" + question.french()));
        parts.add("topics\u0000" + topics);
        return Fingerprint.of(parts.toArray(String[]::new));
    }
}
