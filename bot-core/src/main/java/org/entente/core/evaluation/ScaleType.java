package org.entente.core.evaluation;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.command.Types;

/**
 * A rating from 1 to 5.
 *
 * @param number which of the form's scales, from 0
 */
record ScaleType(int number) implements ParameterType<Long> {

    private static final ParameterType<Long> STEP = Types.number(1, Evaluation.STEPS);

    @Override
    public Read<Long> read(String raw, Situation situation) {
        return STEP.read(raw, situation);
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.One(IntStream.rangeClosed(1, Evaluation.STEPS).mapToObj(
                step -> new Form.Option(Integer.toString(step), Content.words("evaluation.step." + step))).toList());
    }

    @Override
    public boolean asked(Map<String, String> given, Situation situation) {
        return number < Questionnaire.of(given, situation).scales().size();
    }

    @Override
    public Optional<Content> question(Map<String, String> given, Situation situation) {
        return Optional.of(Content.typed(Questionnaire.of(given, situation).scales().get(number)));
    }
}
