package org.entente.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.core.consultation.Passwords;
import org.entente.core.ledger.Vault;
import org.entente.store.redis.RedisAddress;
import org.entente.store.secret.AesVault;
import org.entente.store.secret.SecretKeys;
import org.entente.store.secret.Signatures;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says, read once at the start. Nothing set means one machine, SQLite in {@code ./data}, no
 * platform.
 *
 * @param dataFolder where SQLite and the secret key live
 * @param databaseUrl the JDBC address of a PostgreSQL database, or null for SQLite; holds a password, never printed
 * @param redis which several nodes on one database share, or null for one node; holds a password, never printed
 * @param publicUrl under which people and platforms reach this machine, or null
 * @param administrators e-mail addresses or platform ids of those who may begin
 * @param secretKey with which tokens are sealed and from which passwords of files follow, or null for the one in the data folder; never printed
 */
public record Settings(Path dataFolder, @Nullable String databaseUrl, @Nullable RedisAddress redis,
        @Nullable URI publicUrl, List<String> administrators, @Nullable String secretKey) {

    private static final String WHOLE_ADDRESS = "ENTENTE_PUBLIC_URL must be a whole address such as https://bot.example.org";

    /** @throws IllegalArgumentException with one line that says which variable to set or drop */
    public static Settings read(Map<String, String> environment) {
        String database = given(environment, "ENTENTE_DATABASE_URL");
        if (database != null && !database.startsWith("postgres://") && !database.startsWith("postgresql://")
                && !database.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "ENTENTE_DATABASE_URL must begin with postgresql:// (drop it to use SQLite in ENTENTE_DATA_DIR)");
        }
        String folder = given(environment, "ENTENTE_DATA_DIR");
        String administrators = given(environment, "ENTENTE_ADMINS");
        return new Settings(Path.of(folder == null ? "data" : folder), database == null ? null : jdbc(database),
                redis(environment, database), address(environment),
                administrators == null ? List.of()
                        : Arrays.stream(administrators.split("[,;\\s]+")).filter(a -> !a.isEmpty()).toList(),
                secretKey(environment));
    }

    /** Hosts give addresses in libpq's form; the driver wants its own, with user and password as parameters. */
    private static String jdbc(String database) {
        if (database.startsWith("jdbc:")) {
            return database;
        }
        URI address = URI.create(database.replaceFirst("^postgres:", "postgresql:"));
        StringBuilder url = new StringBuilder("jdbc:postgresql://").append(address.getHost());
        if (address.getPort() > 0) {
            url.append(':').append(address.getPort());
        }
        url.append(address.getRawPath());
        List<String> parameters = new ArrayList<>();
        String account = address.getRawUserInfo();
        if (account != null) {
            int colon = account.indexOf(':');
            parameters.add("user=" + (colon < 0 ? account : account.substring(0, colon)));
            if (colon >= 0) {
                parameters.add("password=" + account.substring(colon + 1));
            }
        }
        if (address.getRawQuery() != null) {
            parameters.add(address.getRawQuery());
        }
        return parameters.isEmpty() ? url.toString() : url.append('?').append(String.join("&", parameters)).toString();
    }

    /** The message repeats nothing of what was given: a password stands in it. */
    private static @Nullable RedisAddress redis(Map<String, String> environment, @Nullable String database) {
        String given = given(environment, "ENTENTE_REDIS_URL");
        if (given == null) {
            return null;
        }
        if (database == null) {
            throw new IllegalArgumentException("ENTENTE_REDIS_URL is for several nodes on one database: set"
                    + " ENTENTE_DATABASE_URL too (drop ENTENTE_REDIS_URL where there is one machine)");
        }
        try {
            return RedisAddress.of(given);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("ENTENTE_REDIS_URL must be an address such as redis://host:6379, or"
                    + " rediss://user:password@host:6379 with TLS", e);
        }
    }

    private static @Nullable URI address(Map<String, String> environment) {
        String given = given(environment, "ENTENTE_PUBLIC_URL");
        if (given == null) {
            return null;
        }
        try {
            URI address = URI.create(given);
            if (("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(WHOLE_ADDRESS, e);
        }
        throw new IllegalArgumentException(WHOLE_ADDRESS);
    }

    private static @Nullable String secretKey(Map<String, String> environment) {
        String given = given(environment, "ENTENTE_SECRET_KEY");
        if (given != null) {
            try {
                SecretKeys.read(given);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("ENTENTE_SECRET_KEY is " + e.getMessage()
                        + ": make one with 'openssl rand -base64 32', or drop it to have one made in ENTENTE_DATA_DIR",
                        e);
            }
        }
        return given;
    }

    /** The vault over the key that is set, else over that of the data folder, which is made when there is none. */
    Vault vault() {
        return new AesVault(key());
    }

    /** The passwords of files, which follow from the same key. */
    Passwords passwords() {
        return Passwords.of(this::key);
    }

    /** Signs texts with a key of their purpose under the same key as {@link #vault}. */
    Signatures signatures(String purpose) {
        return new Signatures(key(), purpose);
    }

    private byte[] key() {
        return secretKey == null ? SecretKeys.inFolder(dataFolder) : SecretKeys.read(secretKey);
    }

    private static @Nullable String given(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value != null && value.isBlank()) {
            throw new IllegalArgumentException(name + " is blank: give it a value or drop it");
        }
        return value;
    }

    @Override
    public String toString() {
        return "Settings[" + (databaseUrl == null ? dataFolder.toString() : "PostgreSQL") + "]";
    }
}
