package org.entente.slack.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The bot's token for a workspace. */
@FunctionalInterface
public interface SlackTokens {

    /** The token, or null where the bot is not installed. */
    @Nullable
    String of(String workspace);

    /** Slack said which organisation a workspace belongs to. @param organisation empty for none */
    default void belongs(String workspace, String organisation) {}

    /**
     * Slack said that the bot was removed, or its token revoked.
     *
     * @param organisation the organisation when it was removed from all of it, else empty
     * @param at when it happened: what was installed later stays
     */
    default void removed(String organisation, String workspace, Instant at) {}

    /** One workspace, one token. */
    static SlackTokens single(String token) {
        return workspace -> token;
    }
}
