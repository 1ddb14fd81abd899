package org.entente.core.delivery;

import org.entente.core.card.Card;

/** Draws a card from the record. Reads only; called again whenever what it shows has changed. */
public interface View {

    /** Stable and unique, for example {@code poll}. */
    String name();

    /** @param subject the id of what is shown */
    Card show(String subject, Viewing viewing);

    /**
     * Whether single readers now see more on it than all do, such as what they answered. A platform that can fetch the
     * card for each reader is told so; asking costs a call for each of them, so a view says so only where it is true.
     */
    default boolean personal(String subject, Viewing viewing) {
        return false;
    }
}
