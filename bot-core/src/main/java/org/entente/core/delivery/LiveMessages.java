package org.entente.core.delivery;

import java.util.Optional;
import org.entente.core.people.Identity;

/** What live messages show now. */
@FunctionalInterface
public interface LiveMessages {

    /**
     * @param reader who alone gets what is drawn
     * @param messageId as the reader's platform gave it, in the carrier's form
     * @return empty for a message that is not live
     */
    Optional<Redrawing.Drawn> of(Identity reader, String messageId);
}
