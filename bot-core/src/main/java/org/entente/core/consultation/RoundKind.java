package org.entente.core.consultation;

/** What a round is for. */
public enum RoundKind {
    /** Any question to all, a jurisdictional scan above all (V-09, V-10, V-11). */
    CONSULTATION,
    /** The twice-yearly sharing of information, which is sensitive (I-01, I-05). */
    INFORMATION,
    /** The yearly reports of working groups (G-02, G-09). */
    REPORTS
}
