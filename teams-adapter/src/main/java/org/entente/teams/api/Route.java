package org.entente.teams.api;

import org.jspecify.annotations.Nullable;

/**
 * How a conversation or a person is reached, and what their client last said of them.
 *
 * @param serviceUrl where calls go; it is checked again before each
 * @param kind {@code personal}, {@code groupChat} or {@code channel}; null for a person and for a tenant
 * @param talk the conversation of the bot with this person, or null while there is none
 * @param home the message in it that is their home page, or null while there is none
 * @param locale the language of their client, or null
 * @param zone IANA id, or null
 */
record Route(String serviceUrl, @Nullable String kind, @Nullable String talk, @Nullable String home,
        @Nullable String locale, @Nullable String zone) {

    static Route to(String serviceUrl, @Nullable String kind) {
        return new Route(serviceUrl, kind, null, null, null, null);
    }

    Route through(String other) {
        return new Route(other, kind, talk, home, locale, zone);
    }

    /** @param other another talk has no home page yet */
    Route inTalk(String other) {
        return new Route(serviceUrl, kind, other, other.equals(talk) ? home : null, locale, zone);
    }

    Route withHome(@Nullable String message) {
        return new Route(serviceUrl, kind, talk, message, locale, zone);
    }

    /** What was said before stays where nothing is said now. */
    Route speaking(@Nullable String spoken, @Nullable String there) {
        return new Route(serviceUrl, kind, talk, home, spoken == null ? locale : spoken, there == null ? zone : there);
    }
}
