package org.entente.core.evaluation;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;

/**
 * A value of a council's own form: the form that changes it opens with what is in force.
 *
 * @param now as raw text
 */
record Kept<T>(ParameterType<T> type, Function<Template, String> now) implements ParameterType<T> {

    @Override
    public Read<T> read(String raw, Situation situation) {
        return type.read(raw, situation);
    }

    @Override
    public Form.Kind field(Situation situation) {
        return type.field(situation);
    }

    @Override
    public String filled(String raw, Situation situation) {
        return type.filled(raw, situation);
    }

    @Override
    public boolean asked(Map<String, String> given, Situation situation) {
        return type.asked(given, situation);
    }

    @Override
    public Optional<Content> question(Map<String, String> given, Situation situation) {
        return type.question(given, situation);
    }

    @Override
    public Optional<String> inForce(Situation situation) {
        return Optional.of(now.apply(
                Questionnaire.template(situation.record().use(Evaluations.class), situation.councilId())))
                .filter(text -> !text.isEmpty());
    }

    @Override
    public boolean oneWord() {
        return type.oneWord();
    }

    @Override
    public boolean takesWords() {
        return type.takesWords();
    }
}
