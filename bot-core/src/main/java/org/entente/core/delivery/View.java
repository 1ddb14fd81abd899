package org.entente.core.delivery;

import org.entente.core.card.Card;

/** Draws a card from the record. Reads only; called again whenever what it shows has changed. */
public interface View {

    /** Stable and unique, for example {@code poll}. */
    String name();

    /** @param subject the id of what is shown */
    Card show(String subject, Viewing viewing);
}
