package org.entente.teams.api;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where Microsoft is: who signs what comes in, who gives the bot its own token, and which machines may see that token.
 * The library would send it to any address that a request names.
 *
 * @param metadata the OpenID document that says where the keys are by which requests are signed
 * @param login the login service, without the tenant and without a slash at its end
 * @param moreHosts services that may be called besides those of the cloud, as {@code host} or {@code host:port}
 */
public record TeamsEndpoint(Cloud cloud, URI metadata, URI login, Set<String> moreHosts) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    public TeamsEndpoint {
        moreHosts = Set.copyOf(moreHosts);
    }

    /** Microsoft's clouds. The plain government community cloud (GCC) signs and logs in as the public one does. */
    public enum Cloud {

        PUBLIC("https://api.botframework.com", "https://api.botframework.com/.default",
                "https://login.botframework.com/v1/.well-known/openidconfiguration",
                "https://login.microsoftonline.com", "botframework.com",
                Set.of("smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"), Set.of(".sharepoint.com")),

        US_GOVERNMENT("https://api.botframework.us", "https://api.botframework.us/.default",
                "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
                "https://login.microsoftonline.us", "MicrosoftServices.onmicrosoft.us",
                Set.of("smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"),
                Set.of(".sharepoint.us", ".sharepoint-mil.us"));

        private final String issuer;
        private final String scope;
        private final URI metadata;
        private final URI login;
        private final String commonTenant;
        private final Set<String> hosts;
        private final Set<String> uploadDomains;

        Cloud(String issuer, String scope, String metadata, String login, String commonTenant, Set<String> hosts,
                Set<String> uploadDomains) {
            this.issuer = issuer;
            this.scope = scope;
            this.metadata = URI.create(metadata);
            this.login = URI.create(login);
            this.commonTenant = commonTenant;
            this.hosts = hosts;
            this.uploadDomains = uploadDomains;
        }

        /** Who signs the requests. */
        public String issuer() {
            return issuer;
        }

        /** What the bot asks a token for. */
        String scope() {
            return scope;
        }

        /** Where a bot that is registered for many tenants gets its token. */
        public String commonTenant() {
            return commonTenant;
        }
    }

    /** As Microsoft has it. */
    public static TeamsEndpoint of(Cloud cloud) {
        return new TeamsEndpoint(cloud, cloud.metadata, cloud.login, Set.of());
    }

    public TeamsEndpoint withMetadata(String address) {
        return new TeamsEndpoint(cloud, web(address), login, moreHosts);
    }

    public TeamsEndpoint withLogin(String address) {
        return new TeamsEndpoint(cloud, metadata, web(address.strip().replaceAll("/+$", "")), moreHosts);
    }

    /** @throws IllegalArgumentException when one is not {@code host} or {@code host:port} */
    public TeamsEndpoint withHosts(Set<String> hosts) {
        for (String host : hosts) {
            if (!host.equals(authority(URI.create("https://" + host)))) {
                throw new IllegalArgumentException("not a host: " + host);
            }
        }
        return new TeamsEndpoint(cloud, metadata, login, hosts);
    }

    /** @throws IllegalArgumentException when it is no address, or not encrypted on its way to another machine */
    private static URI web(String address) {
        URI uri = URI.create(address.strip());
        if (!encrypted(uri)) {
            throw new IllegalArgumentException("not an https address");
        }
        return uri;
    }

    /** Whether our token may be sent to this {@code serviceUrl}. Asked before it is kept and before it is called. */
    public boolean serves(@Nullable String address) {
        URI uri = trusted(address);
        return uri != null && (listed(uri) || (usual(uri) && cloud.hosts.contains(host(uri))));
    }

    /** Whether a file that somebody agreed to may be sent to this address; no token goes there. */
    public boolean uploads(@Nullable String address) {
        URI uri = trusted(address);
        return uri != null
                && (listed(uri) || (usual(uri) && cloud.uploadDomains.stream().anyMatch(host(uri)::endsWith)));
    }

    private boolean listed(URI uri) {
        return moreHosts.contains(authority(uri));
    }

    private static boolean usual(URI uri) {
        return "https".equals(uri.getScheme()) && (uri.getPort() == -1 || uri.getPort() == 443);
    }

    /** The address, or null when it is none, hides a user's name, or is not encrypted. */
    private static @Nullable URI trusted(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            URI uri = URI.create(address);
            return encrypted(uri) && uri.getUserInfo() == null ? uri : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean encrypted(URI uri) {
        return uri.getHost() != null
                && ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && loopback(uri)));
    }

    /** Whether it is this machine: then no proxy stands between. */
    public static boolean loopback(URI uri) {
        return LOOPBACK.contains(host(uri));
    }

    private static String authority(URI uri) {
        return uri.getPort() == -1 ? host(uri) : host(uri) + ":" + uri.getPort();
    }

    private static String host(URI uri) {
        return uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    }
}
