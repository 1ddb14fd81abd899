package org.entente.core.consultation;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;

/** The questions that come with a kind of round, in both languages. */
final class Templates {

    private Templates() {}

    /** Empty for a consultation, whose questions are its own. */
    static List<Question> questions(RoundKind kind) {
        return switch (kind) {
            case CONSULTATION -> List.of();
            case INFORMATION -> questions("round.template.INFORMATION.", List.of(Question.Kind.WORDS,
                    Question.Kind.WORDS, Question.Kind.WORDS, Question.Kind.WORDS)); // I-07
            case REPORTS -> questions("round.template.REPORTS.",
                    List.of(Question.Kind.WORDS, Question.Kind.WORDS, Question.Kind.WORDS, Question.Kind.WORDS,
                            Question.Kind.PRIORITIES, Question.Kind.STATUS)); // G-02 to G-04
        };
    }

    private static List<Question> questions(String key, List<Question.Kind> kinds) {
        List<Question> questions = new ArrayList<>();
        for (Question.Kind kind : kinds) {
            int number = questions.size() + 1;
            questions.add(new Question("q" + number, both(key + number), kind));
        }
        return List.copyOf(questions);
    }

    /** What a round is called when nobody gave it a name. */
    static Bilingual title(RoundKind kind) {
        return both("round.template.title." + kind);
    }

    private static Bilingual both(String key) {
        return Bilingual.of(Texts.in(Language.ENGLISH, key), Texts.in(Language.FRENCH, key));
    }
}
