package org.entente.core.decision;

import org.entente.core.card.Form;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.command.Types;

/** One of a few choices, said in several words where people do so: "approved with a change". */
record ChoicePhrase<E extends Enum<E>>(ParameterType<E> choices) implements ParameterType<E> {

    static <E extends Enum<E>> ParameterType<E> of(Class<E> kind) {
        return new ChoicePhrase<>(Types.choice(kind));
    }

    @Override
    public Read<E> read(String raw, Situation situation) {
        return choices.read(raw, situation);
    }

    @Override
    public Form.Kind field(Situation situation) {
        return choices.field(situation);
    }
}
