package org.entente.core.decision;

/** What the answers mean by the rules, with the numbers that explain it. What the table then calls it is an {@link Outcome}. */
public sealed interface Result {

    /** Nobody objects and somebody agrees. */
    record Consensus(long agree, long reservations, long aside) implements Result {}

    /** Somebody objects. */
    record NoConsensus(long objections, long answers) implements Result {}

    /** Nobody is in favour: no answer at all, or only people standing aside or abstaining. */
    record NoSupport(long answers) implements Result {}

    /** Enough votes. */
    record Carried(long yes, long base, long needed) implements Result {}

    /** Too few votes. */
    record Defeated(long yes, long no, long base, long needed) implements Result {}

    /** As many for as against, and that is not enough. */
    record Tied(long each, long base, long needed) implements Result {}

    /** There were too few at opening for the council to decide anything. */
    record NoQuorum(long present, long needed) implements Result {}

    /** Whether the motion may be called approved. */
    default boolean carries() {
        return switch (this) {
            case Consensus consensus -> true;
            case Carried carried -> true;
            case NoConsensus no -> false;
            case NoSupport no -> false;
            case Defeated no -> false;
            case Tied no -> false;
            case NoQuorum no -> false;
        };
    }
}
