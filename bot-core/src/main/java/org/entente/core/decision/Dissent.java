package org.entente.core.decision;

/** Who may see who answered what, and why somebody objects. The record never prints it (D-07). */
public enum Dissent {
    /** Co-chairs and secretariat. */
    TABLE,
    /** Everybody of the council. */
    EVERYBODY
}
