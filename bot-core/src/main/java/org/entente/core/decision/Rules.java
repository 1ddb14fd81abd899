package org.entente.core.decision;

import org.entente.core.ballot.Box;

/**
 * The rules of one opening, frozen with it.
 *
 * @param majority counts for a vote only
 * @param secrecy named or secret; polls know a third kind
 */
public record Rules(Method method, Majority majority, Box.Secrecy secrecy, Voters voters, Dissent dissent) {

    public Rules {
        if (secrecy == Box.Secrecy.ANONYMOUS || secrecy == Box.Secrecy.SECRET && method == Method.CONSENSUS) {
            throw new IllegalArgumentException("a motion is voted on by name or in secret; consensus by name");
        }
    }

    public static Rules consensus() {
        return new Rules(Method.CONSENSUS, Majority.moreThanHalf(), Box.Secrecy.NAMED, Voters.PERSONS, Dissent.TABLE);
    }

    public boolean secret() {
        return secrecy == Box.Secrecy.SECRET;
    }
}
