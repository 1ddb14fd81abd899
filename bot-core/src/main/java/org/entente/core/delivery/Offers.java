package org.entente.core.delivery;

import org.entente.core.people.Identity;

/**
 * Files about which a platform asks first whether somebody wants them. Nothing is held between the question and their
 * yes, which may come after a restart or to another machine.
 */
public interface Offers {

    /** What is to be done when somebody says yes. */
    sealed interface Offer {}

    /**
     * The file as it is now.
     *
     * @param otherwise what they are told where it cannot be handed over now, though they may say yes again
     */
    record Ready(Document.Made file, Redrawing.Drawn otherwise) implements Offer {}

    /** It cannot be made just now; they may say yes again. */
    record NotNow(Redrawing.Drawn words) implements Offer {}

    /** It was never offered to them, or too long ago. */
    record Gone(Redrawing.Drawn words) implements Offer {}

    /** They have it already. */
    record Taken() implements Offer {}

    /** @param offer as the carrier was given it; from whoever says yes it may be anything */
    Offer of(Identity who, String offer);

    /** They have it, or do not want it. Throws nothing: at worst they can say yes once more. */
    void settled(Identity who, String offer);
}
