package org.entente.core.decision;

/** The sales tax of an amount (D-08). An amount decided without a word on tax is a slip that was printed (E-12). */
public enum Tax {
    /** Nobody has said yet. */
    NOT_SAID,
    /** It was said that none applies. */
    NONE, GST, HST, PST, QST
}
