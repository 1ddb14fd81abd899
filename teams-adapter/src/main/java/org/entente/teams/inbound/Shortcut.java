package org.entente.teams.inbound;

import org.entente.core.command.Command;

/** Commands that are called from a message's menu: those whose key ends with {@code .from-message}. */
public final class Shortcut {

    private static final String ENDING = ".from-message";

    private Shortcut() {}

    public static boolean isOne(Command command) {
        return command.key().endsWith(ENDING);
    }
}
