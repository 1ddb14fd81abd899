package org.entente.core.command;

import java.util.List;
import org.entente.core.card.Button;
import org.entente.core.card.Content;

/**
 * Thrown by rules and handlers deep inside to end a call as {@link Answer.Refused}; the transaction is rolled back.
 * A sentence for a person, not a fault of the program, so it has no stack trace.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer.Refused answer;

    public Refusal(Answer.Refused answer) {
        super(String.valueOf(answer.why()), null, false, false);
        this.answer = answer;
    }

    public static Refusal because(Content why, Content... instead) {
        return new Refusal(Answer.refused(why, instead));
    }

    public static Refusal because(Content why, List<Content> instead, List<Button> next) {
        return new Refusal(new Answer.Refused(why, instead, next));
    }

    /**
     * A question that has to be answered first.
     *
     * @param first what it is about, a few words
     * @param open what is to be settled, a line each; may be empty
     * @param next the answers
     */
    public static Refusal asking(Content first, List<Content> open, Content question, List<Button> next) {
        return new Refusal(new Answer.Refused(question, open, next, first));
    }

    public Answer.Refused answer() {
        return answer;
    }
}
