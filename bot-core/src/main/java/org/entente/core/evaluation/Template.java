package org.entente.core.evaluation;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;

/**
 * What a council asks after its meetings.
 *
 * @param sending whether anything is sent
 * @param days for how many days after the meeting's a form stays open
 * @param scales what is rated from 1 to 5
 * @param words what is answered in words
 * @param topics whether topics of future agendas are asked for (F-02)
 */
public record Template(String councilId, boolean sending, int days, List<Bilingual> scales, List<Bilingual> words,
        boolean topics) {

    static final int MOST_SCALES = 6;
    static final int MOST_WORDS = 3;
    static final int MOST_DAYS = 30;

    private static final int DAYS = 7;
    private static final int STANDARD_SCALES = 4;
    private static final int STANDARD_WORDS = 2;

    public Template {
        scales = List.copyOf(scales);
        words = List.copyOf(words);
    }

    /** What is asked until a council has questions of its own. */
    public static Template standard(String councilId) {
        return new Template(councilId, true, DAYS, texts("evaluation.standard.scale.", STANDARD_SCALES),
                texts("evaluation.standard.words.", STANDARD_WORDS), true);
    }

    private static List<Bilingual> texts(String start, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> Bilingual.of(Texts.in(Language.ENGLISH, start + n),
                Texts.in(Language.FRENCH, start + n))).toList();
    }

    boolean asksNothing() {
        return scales.isEmpty() && words.isEmpty() && !topics;
    }
}
