package org.entente.core.delivery;

import java.util.Optional;
import org.entente.core.people.Platform;

/** What live messages show now. */
@FunctionalInterface
public interface LiveMessages {

    /**
     * @param messageId as the platform gave it, in the carrier's form
     * @return empty for a message that is not live
     */
    Optional<Redrawing.Drawn> of(Platform platform, String workspace, String messageId);
}
