package org.entente.core.decision;

/** For whom an answer counts (P-06: several members sit for one jurisdiction). */
public enum Voters {
    /** Each person has an answer. */
    PERSONS,
    /** Each organisation at the table has one; the last answer of its persons counts. */
    SEATS,
    /** Each jurisdiction has one; the last answer of its persons counts. */
    JURISDICTIONS
}
