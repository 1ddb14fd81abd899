package org.entente.slack.api;

import org.jspecify.annotations.Nullable;

/** The bot's token for a workspace. */
@FunctionalInterface
public interface SlackTokens {

    /** The token, or null where the bot is not installed. */
    @Nullable
    String of(String workspace);

    /** One workspace, one token. */
    static SlackTokens single(String token) {
        return workspace -> token;
    }
}
