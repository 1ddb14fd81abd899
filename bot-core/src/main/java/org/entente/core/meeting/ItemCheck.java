package org.entente.core.meeting;

import java.util.List;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.ledger.Transaction;

/**
 * What another feature still misses when an item or a meeting is about to be closed: an approval asked for without an
 * outcome (D-15, E-10), neither an action nor "no action" (S-03). Wired by app, so that meetings need know nobody.
 */
@FunctionalInterface
public interface ItemCheck {

    /** What is missing, a sentence each; empty when nothing is. The person who closes is asked first, not forbidden. */
    List<Content> missing(AgendaItem item, Transaction record);

    /** Why "no action" cannot be said of the item; empty when it can. */
    default Optional<Content> againstNoAction(AgendaItem item, Transaction record) {
        return Optional.empty();
    }
}
