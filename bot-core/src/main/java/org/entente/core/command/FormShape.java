package org.entente.core.command;

import java.util.Map;
import org.entente.core.card.Form;

/**
 * Makes a command's form out of the record where its parameters alone cannot say it: the questions of a round are the
 * fields of its answer. Reads only; may end the call with a {@link Refusal}.
 */
@FunctionalInterface
public interface FormShape {

    /** The form as the parameters make it. */
    FormShape PLAIN = (plain, given, situation) -> plain;

    /**
     * @param plain made from the parameters
     * @param given raw values by parameter name
     */
    Form shape(Form plain, Map<String, String> given, Situation situation);
}
