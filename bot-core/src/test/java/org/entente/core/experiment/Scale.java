package org.entente.core.experiment;

/** An experiment goes on for long in the build's profile {@code chaos}, and for a moment in every build. */
public final class Scale {

    /** Whether this is the profile {@code chaos}. */
    public static final boolean LONG = Boolean.getBoolean("entente.chaos");

    private Scale() {}

    public static int of(int aMoment, int forLong) {
        return LONG ? forLong : aMoment;
    }
}
