package org.entente.core.consultation;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.command.Refusal;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;

/** The words of a round in both languages, and what proves them later. */
final class Wording {

    private Wording() {}

    static Bilingual typed(Language language, String text, @Nullable String other) {
        Bilingual typed = Bilingual.typedIn(language, text);
        return other == null ? typed : typed.with(language.other(), other);
    }

    /** @param other the same questions in the other language, in the same order; empty while they are awaited */
    static List<Question> questions(Language language, List<String> typed, List<String> other) {
        if (!other.isEmpty() && other.size() != typed.size()) {
            throw Refusal.because(Content.words("round.refused.other.questions").with("count", typed.size())
                    .with("other", other.size()));
        }
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            questions.add(new Question("q" + (i + 1), typed(language, typed.get(i), other.isEmpty() ? null
                    : other.get(i)), Question.Kind.WORDS));
        }
        return questions;
    }

    /** The exact words that are put to everybody. */
    static String fingerprint(Round round) {
        List<String> parts = new ArrayList<>();
        parts.add(words(round.title()));
        round.questions().forEach(question -> parts.add(words(question.text())));
        round.parties().forEach(party -> parts.add(party.key()));
        return Fingerprint.of(parts.toArray(String[]::new));
    }

    /** The question as it stood and the answer to it. */
    static String fingerprint(Question question, Party party, String answer) {
        return Fingerprint.of(words(question.text()), party.key(), answer);
    }

    private static String words(Bilingual text) {
        return text.english() + "\u0000" + text.french();
    }
}
