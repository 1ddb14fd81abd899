package org.entente.core.command;

import org.entente.core.text.Language;

/**
 * Commands that are called from a message's menu: those whose key ends with {@code .from-message}. Platforms give
 * such a command one name for everybody, so each language has its own.
 */
public final class Shortcut {

    private static final String ENDING = ".from-message";
    private static final String FRENCH = "@fr";

    private Shortcut() {}

    public static boolean isOne(Command command) {
        return command.key().endsWith(ENDING);
    }

    public static String callback(Command command, Language language) {
        return switch (language) {
            case ENGLISH -> command.key();
            case FRENCH -> command.key() + FRENCH;
        };
    }

    /** The command's key. */
    public static String command(String callback) {
        return callback.endsWith(FRENCH) ? callback.substring(0, callback.length() - FRENCH.length()) : callback;
    }
}
