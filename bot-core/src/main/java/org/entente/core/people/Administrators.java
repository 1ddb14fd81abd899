package org.entente.core.people;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may begin as an administrator without a set-up code: e-mail addresses, and accounts as {@code U123} or
 * {@code workspace/U123}.
 *
 * @param emails in lower case
 */
public record Administrators(Set<String> emails, Set<String> accounts) {

    public Administrators {
        emails = Set.copyOf(emails);
        accounts = Set.copyOf(accounts);
    }

    public static Administrators none() {
        return new Administrators(Set.of(), Set.of());
    }

    /**
     * Reads the entries of a list.
     *
     * @param severalWorkspaces whether workspaces that nobody here vouches for may install the bot: whoever runs one
     * gives its accounts any address and id they like, so then only {@code workspace/U123} counts
     */
    public static Administrators of(Collection<String> entries, boolean severalWorkspaces) {
        Set<String> emails = new LinkedHashSet<>();
        Set<String> accounts = new LinkedHashSet<>();
        for (String entry : entries) {
            String clean = entry.strip();
            boolean address = clean.contains("@");
            if (address && !severalWorkspaces) {
                emails.add(clean.toLowerCase(Locale.ROOT));
            } else if (!address && !clean.isEmpty() && (clean.contains("/") || !severalWorkspaces)) {
                accounts.add(clean);
            }
        }
        return new Administrators(emails, accounts);
    }

    /** @param email the address that the account's own platform reports, or null; never one that a member typed */
    public boolean lists(Identity identity, @Nullable String email) {
        return accounts.contains(identity.user()) || accounts.contains(identity.workspace() + "/" + identity.user())
                || email != null && emails.contains(email.strip().toLowerCase(Locale.ROOT));
    }
}
