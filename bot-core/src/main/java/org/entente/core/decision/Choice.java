package org.entente.core.decision;

/** What somebody can answer to a motion. */
public enum Choice {
    AGREE, RESERVATION, STAND_ASIDE, OBJECT, YES, NO, ABSTAIN
}
