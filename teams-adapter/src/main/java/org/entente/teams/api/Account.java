package org.entente.teams.api;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in a conversation, as Teams says.
 *
 * @param user the account's id in Teams, {@code 29:…}
 * @param tenant where they are at home, or null when it does not say
 * @param role {@code user}, {@code guest}, {@code anonymous} …, or null
 */
record Account(String user, @Nullable String name, @Nullable String email, @Nullable String tenant,
        @Nullable String role) {}
