package org.entente.core.record;

/** Who may see a record, printed on every page. */
public enum Classification {
    /** Nothing is printed. */
    NONE, UNCLASSIFIED, MEMBERS_ONLY, PROTECTED_A, PROTECTED_B
}
