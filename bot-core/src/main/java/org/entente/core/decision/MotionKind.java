package org.entente.core.decision;

/** What a motion is about (D-02, D-10, D-11, D-20, D-21). */
public enum MotionKind {
    GENERAL, APPROVE_RECORD, APPROVE_AGENDA, TERMS_OF_REFERENCE, WORK_PLAN, FUNDING, APPOINTMENT, GROUP, DELIVERABLE,
    FORMAT;

    /** Whether its wording follows from the register alone. */
    public boolean ofRegister() {
        return this == APPROVE_RECORD || this == APPROVE_AGENDA;
    }
}
