package org.entente.core.evaluation;

import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.command.Types;

/**
 * An answer in words.
 *
 * @param number which of the form's open questions, from 0; -1 for topics of future agendas
 */
record AnswerType(int number) implements ParameterType<String> {

    static final int TOPICS = -1;

    private static final ParameterType<String> WORDS = Types.words(1_000);

    @Override
    public Read<String> read(String raw, Situation situation) {
        return WORDS.read(raw, situation);
    }

    @Override
    public String filled(String raw, Situation situation) {
        return WORDS.filled(raw, situation);
    }

    @Override
    public Form.Kind field(Situation situation) {
        return WORDS.field(situation);
    }

    @Override
    public boolean asked(Map<String, String> given, Situation situation) {
        Questionnaire asked = Questionnaire.of(given, situation);
        return number == TOPICS ? asked.topics() : number < asked.words().size();
    }

    @Override
    public Optional<Content> question(Map<String, String> given, Situation situation) {
        return number == TOPICS ? Optional.empty()
                : Optional.of(Content.typed(Questionnaire.of(given, situation).words().get(number)));
    }
}
