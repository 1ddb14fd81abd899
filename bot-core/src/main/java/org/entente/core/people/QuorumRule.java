package org.entente.core.people;

/**
 * When a council may decide: strictly more than, or at least, a fraction of a base.
 *
 * @param numerator zero for a council without quorum
 * @param denominator positive
 * @param moreThan whether the fraction itself is too few ("more than half")
 */
public record QuorumRule(Base base, int numerator, int denominator, boolean moreThan) {

    /** What is counted. */
    public enum Base {
        /** Persons with a member's or co-chair's role. */
        MEMBERS,
        /** Jurisdictions that have at least one such person. */
        JURISDICTIONS
    }

    public static QuorumRule none() {
        return new QuorumRule(Base.MEMBERS, 0, 1, false);
    }

    public static QuorumRule moreThanHalf(Base base) {
        return new QuorumRule(base, 1, 2, true);
    }

    /** Whether these many of all are enough. */
    public boolean holds(long present, long all) {
        long have = present * denominator;
        long need = (long) numerator * all;
        return moreThan ? have > need : have >= need;
    }

    /** The smallest number that is enough. */
    public long needed(long all) {
        long need = (long) numerator * all;
        return moreThan ? need / denominator + 1 : (need + denominator - 1) / denominator;
    }
}
