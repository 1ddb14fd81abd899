package org.entente.core.decision;

import org.entente.core.meeting.Quorum;

/**
 * Who counted at opening, frozen with it. What is counted are voters: persons, seats or jurisdictions.
 *
 * @param present voters of whom somebody was present
 * @param entitled all voters of the council
 * @param roll voters that can answer here: at least one of their persons has a linked account
 * @param quorumPresent what the council's quorum counts, of those present
 * @param quorumNeeded how many of them it takes; zero where the council has no quorum
 */
public record Presence(long present, long entitled, long roll, long quorumPresent, long quorumNeeded) {

    public boolean quorate() {
        return quorumPresent >= quorumNeeded;
    }

    /** When two voters turn out to be one: fewer on the roll, and the quorum as it would have been without the second. */
    public Presence without(long voters, Quorum counted, Quorum right) {
        return new Presence(present - voters, entitled - voters, roll - voters,
                quorumPresent - (counted.present() - right.present()),
                quorumNeeded - (counted.needed() - right.needed()));
    }

    /** Voters in the room who can only be asked aloud. */
    public long unlinked() {
        return present - roll;
    }
}
