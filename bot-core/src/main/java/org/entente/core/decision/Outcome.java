package org.entente.core.decision;

/** What the table calls it in the end (D-03). Each has one wording in each language. */
public enum Outcome {
    APPROVED(Detail.NONE),
    /** The change is stated (D-04). */
    APPROVED_WITH_CHANGE(Detail.CHANGE),
    /** Stays open until its condition is met (D-05). */
    IN_PRINCIPLE(Detail.CONDITION), NOT_APPROVED(Detail.NONE),
    /** Each council decides by itself and reports back (D-13). */
    DEFERRED_TO_COUNCILS(Detail.COUNCILS),
    /** Sent to whoever owns the matter or its budget (D-14). */
    REFERRED(Detail.TO_WHOM), WITHDRAWN(Detail.NONE), NOTED(Detail.NONE);

    /** What must be said with it. */
    public enum Detail {
        NONE, CHANGE, CONDITION, COUNCILS, TO_WHOM
    }

    private final Detail detail;

    Outcome(Detail detail) {
        this.detail = detail;
    }

    public Detail detail() {
        return detail;
    }

    /** Whether the table says yes to the text or a part of it. */
    public boolean approves() {
        return this == APPROVED || this == APPROVED_WITH_CHANGE || this == IN_PRINCIPLE;
    }

    /** Whether it gets a decision number: all but what was taken back before anything was decided. */
    public boolean numbered() {
        return this != WITHDRAWN;
    }
}
