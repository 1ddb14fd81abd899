package org.entente.core.delivery;

import java.util.Optional;
import org.entente.core.people.Platform;

/**
 * How a platform reaches a room or a person, where that is learnt from what comes in and cannot be asked for later.
 * What a route says is the platform's own affair. Outside a transaction each call is one of its own.
 */
public interface Routes {

    /** @param target a conversation's or an account's id, as in {@link Address} */
    Optional<String> find(Platform platform, String workspace, String target);

    /** Keeps a route in place of an earlier one. */
    void keep(Platform platform, String workspace, String target, String route);
}
