package org.entente.slack.api;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where Slack is. Addresses that come in with a request are only called when they belong to it: anything else could be
 * an attempt to make the bot talk to somebody's inner network.
 *
 * @param api ends with {@code /api/}
 */
public record SlackEndpoint(URI api) {

    private static final Set<String> API_HOSTS = Set.of("slack.com", "slack-gov.com");
    private static final Set<String> ANSWER_HOSTS = Set.of("hooks.slack.com", "hooks.slack-gov.com");
    private static final Set<String> UPLOAD_HOSTS = Set.of("files.slack.com", "files.slack-gov.com");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    public static final SlackEndpoint SLACK = new SlackEndpoint(URI.create("https://slack.com/api/"));

    /**
     * Reads {@code SLACK_API_URL}; the path {@code /api/} may be left out.
     *
     * @throws IllegalArgumentException when it is no address of the web, or not encrypted on its way to another machine
     */
    public static SlackEndpoint of(String address) {
        URI uri = URI.create(address.strip());
        String host = uri.getHost();
        boolean loopback = host != null && LOOPBACK.contains(host);
        if (host == null || !("https".equals(uri.getScheme()) || (loopback && "http".equals(uri.getScheme())))) {
            throw new IllegalArgumentException("not an https address");
        }
        String base = address.strip().replaceAll("/+$", "");
        return new SlackEndpoint(URI.create(base.endsWith("/api") ? base + "/" : base + "/api/"));
    }

    /** Where people are sent to be asked by Slack: the same place without {@code api/}. */
    public URI site() {
        return api.resolve("..");
    }

    /** Whether an answer may be sent to this {@code response_url}. */
    public boolean answers(@Nullable String address) {
        return ours(address, ANSWER_HOSTS);
    }

    /** Whether a file may be sent to this upload address. */
    public boolean uploads(@Nullable String address) {
        return ours(address, UPLOAD_HOSTS);
    }

    /** Whether the API is on this machine: then no proxy stands between. */
    boolean loopback() {
        return LOOPBACK.contains(api.getHost());
    }

    private boolean ours(@Nullable String address, Set<String> hosts) {
        if (address == null) {
            return false;
        }
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (uri.getHost() == null || uri.getUserInfo() != null) {
            return false;
        }
        if ("https".equals(uri.getScheme()) && uri.getPort() == -1 && hosts.contains(uri.getHost())) {
            return true;
        }
        // a stand-in for Slack serves everything from its own address
        return !API_HOSTS.contains(api.getHost()) && api.getHost().equals(uri.getHost())
                && api.getPort() == uri.getPort()
                && String.valueOf(api.getScheme()).equals(uri.getScheme());
    }
}
