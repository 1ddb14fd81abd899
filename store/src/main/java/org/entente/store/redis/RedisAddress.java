package org.entente.store.redis;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where Redis is.
 *
 * @param encrypted whether it is reached by TLS
 * @param user of Redis’s access lists, or null for the one that it has by itself
 * @param password null where none is asked; never printed
 */
public record RedisAddress(String host, int port, int database, boolean encrypted, @Nullable String user,
        @Nullable String password) {

    private static final int USUAL_PORT = 6_379;
    private static final Set<String> SCHEMES = Set.of("redis", "rediss");

    /**
     * Reads {@code redis://host}, with {@code rediss} for TLS, a user and a password before the host, a port and the
     * number of a database after it, where they are needed.
     *
     * @throws IllegalArgumentException when it is anything else; it repeats nothing of what was given
     */
    public static RedisAddress of(String url) {
        try {
            URI address = new URI(url);
            String path = address.getRawPath();
            if (address.getScheme() == null || !SCHEMES.contains(address.getScheme()) || address.getHost() == null
                    || path == null
                    || !path.matches("/?|/\\d{1,4}") || address.getRawQuery() != null
                    || address.getRawFragment() != null) {
                throw notOne();
            }
            String account = address.getUserInfo();
            int colon = account == null ? -1 : account.indexOf(':');
            return new RedisAddress(address.getHost(), address.getPort() < 0 ? USUAL_PORT : address.getPort(),
                    path.length() < 2 ? 0 : Integer.parseInt(path.substring(1)),
                    "rediss".equals(address.getScheme()),
                    account == null || colon < 1 ? null : account.substring(0, colon),
                    account == null ? null : account.substring(colon + 1));
        } catch (URISyntaxException e) {
            // its message would repeat the password
            throw notOne();
        }
    }

    private static IllegalArgumentException notOne() {
        return new IllegalArgumentException("not the address of a Redis");
    }

    @Override
    public String toString() {
        return (encrypted ? "rediss://" : "redis://") + host + ":" + port;
    }
}
