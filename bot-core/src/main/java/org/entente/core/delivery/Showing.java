package org.entente.core.delivery;

import org.entente.core.card.Card;

/** What a message shows. */
public sealed interface Showing {

    /**
     * A view of the record that stays current: drawn again from the record at delivery and after every refresh, so an
     * older state can never overwrite a newer one.
     *
     * @param view the name of a {@link View}
     * @param subject the id of what it shows
     */
    record Live(String view, String subject) implements Showing {}

    /** Said once and never changed. */
    record Once(Card card) implements Showing {}
}
