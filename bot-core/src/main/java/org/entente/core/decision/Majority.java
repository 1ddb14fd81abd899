package org.entente.core.decision;

/**
 * How many votes in favour carry a motion: an integer fraction of a named base.
 *
 * @param numerator positive
 * @param denominator at least the numerator
 * @param moreThan whether the fraction itself is too few ("more than half")
 */
public record Majority(int numerator, int denominator, boolean moreThan, Base base) {

    /** What the fraction is taken of. */
    public enum Base {
        /** All votes cast, abstentions included. */
        CAST,
        /** Votes for and against. */
        WITHOUT_ABSTENTIONS,
        /** Everybody with a vote who was present at opening. */
        PRESENT,
        /** Everybody with a vote in the council. */
        ENTITLED
    }

    public Majority {
        if (numerator < 1 || denominator < numerator || moreThan && numerator == denominator) {
            throw new IllegalArgumentException("no majority: " + numerator + "/" + denominator);
        }
    }

    public static Majority moreThanHalf() {
        return new Majority(1, 2, true, Base.WITHOUT_ABSTENTIONS);
    }

    public Majority of(Base other) {
        return new Majority(numerator, denominator, moreThan, other);
    }

    public boolean unanimous() {
        return numerator == denominator;
    }

    /** Whether these many in favour are enough of all that count. */
    public boolean holds(long inFavour, long all) {
        return inFavour >= needed(all);
    }

    /** The smallest number that is enough. */
    public long needed(long all) {
        long need = numerator * all;
        return moreThan ? need / denominator + 1 : (need + denominator - 1) / denominator;
    }
}
