package org.entente.core.command;

import org.entente.core.people.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Where something was said.
 *
 * @param conversation the platform's id of the channel, or null where there is none (a home page)
 * @param message the platform's id of the message that was pressed or chosen, or null
 * @param direct whether this is a talk with the bot alone
 */
public record Place(Platform platform, String workspace, @Nullable String conversation, @Nullable String message,
        boolean direct) {}
