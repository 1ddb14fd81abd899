package org.entente.core.people;

/**
 * Who somebody is on a platform. One person has as many as they have accounts.
 *
 * @param workspace the platform's id of the workspace or tenant
 * @param user the platform's id of the account inside it
 */
public record Identity(Platform platform, String workspace, String user) {

    private static final String ITSELF = "*";

    /** A platform speaking of itself: a channel is gone, the bot was removed. No account has such an id. */
    public static Identity ofPlatform(Platform platform, String workspace) {
        return new Identity(platform, workspace, ITSELF);
    }

    /** Whether the platform itself speaks, and nobody on it. */
    public boolean isPlatform() {
        return user.equals(ITSELF);
    }
}
