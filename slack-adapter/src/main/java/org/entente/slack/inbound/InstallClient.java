package org.entente.slack.inbound;

import java.net.URI;

/**
 * The Slack app whose installation is offered. Never printed: it holds a secret.
 *
 * @param scopes what the bot asks to be allowed, separated by commas
 * @param publicUrl where browsers reach this machine; the addresses below are under it
 */
public record InstallClient(String id, String secret, String scopes, URI publicUrl) {

    /** Where somebody begins. */
    public static final String INSTALL = "/slack/install";
    /** Where Slack sends them back. */
    public static final String REDIRECT = "/slack/oauth_redirect";

    String installAddress() {
        return base() + INSTALL;
    }

    String redirectAddress() {
        return base() + REDIRECT;
    }

    private String base() {
        return publicUrl.toString().replaceAll("/+$", "");
    }

    /** The path that both addresses have in common, for the cookie. */
    String commonPath() {
        return publicUrl.getRawPath().replaceAll("/+$", "") + "/slack";
    }

    @Override
    public String toString() {
        return "Slack app " + id;
    }
}
