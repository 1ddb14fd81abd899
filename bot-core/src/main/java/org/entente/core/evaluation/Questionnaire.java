package org.entente.core.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.command.Parameter;
import org.entente.core.command.Situation;
import org.entente.core.command.Types;
import org.entente.core.text.Bilingual;

/** What one form asks, while it is opened: the questions that were sent, or those that would be. */
record Questionnaire(List<Bilingual> scales, List<Bilingual> words, boolean topics) {

    /** The form that is answered; its raw value stands in buttons and forms. */
    static final Parameter<String> EVALUATION = Parameter.hidden("evaluation", Types.ID);

    static Questionnaire of(Map<String, String> given, Situation situation) {
        Evaluations evaluations = situation.record().use(Evaluations.class);
        return Optional.ofNullable(given.get(EVALUATION.name())).flatMap(evaluations::find)
                .filter(evaluation -> evaluation.councilId().equals(situation.councilId()))
                .map(evaluation -> new Questionnaire(evaluation.scales(), evaluation.words(), evaluation.topics()))
                .orElseGet(() -> of(template(evaluations, situation.councilId())));
    }

    private static Questionnaire of(Template template) {
        return new Questionnaire(template.scales(), template.words(), template.topics());
    }

    static Template template(Evaluations evaluations, String councilId) {
        return evaluations.template(councilId).orElseGet(() -> Template.standard(councilId));
    }
}
