package org.entente.core.decision;

import java.util.List;

/** How the table answers. */
public enum Method {
    /** The rule of the councils (D-07): it holds unless somebody objects, and an objection has a reason. */
    CONSENSUS(List.of(Choice.AGREE, Choice.RESERVATION, Choice.STAND_ASIDE, Choice.OBJECT)),
    /** For, against, abstain. */
    VOTE(List.of(Choice.YES, Choice.NO, Choice.ABSTAIN));

    private final List<Choice> choices;

    Method(List<Choice> choices) {
        this.choices = choices;
    }

    /** In the order of their numbers in the ballot box. */
    public List<Choice> choices() {
        return choices;
    }

    /** The number of a choice in the ballot box, or -1 when it is another method's. */
    public int number(Choice choice) {
        return choices.indexOf(choice);
    }
}
