package org.entente.teams.inbound;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.entente.teams.api.TeamsEndpoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys by which Microsoft signs. Good ones are kept until new ones are there: while the service that names them is
 * down, what it named last holds. The library would drop them first.
 */
final class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** Microsoft asks for a day at most; half of it leaves half a day for an outage. */
    static final Duration FRESH = Duration.ofHours(12);
    /** Between two questions: anybody can name a key that does not exist. */
    static final Duration REST = Duration.ofMinutes(1);
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int SMALLEST = 2_048;

    private final URI metadata;
    private final Source source;
    private final InstantSource clock;
    private final Executor background;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Known known;
    private volatile Instant nextQuestion = Instant.MIN;

    /** @param endorsements the channels that may use the key */
    record Key(RSAPublicKey key, Set<String> endorsements) {}

    private record Known(Map<String, Key> keys, Instant at) {}

    /** Gets a document from the web. */
    @FunctionalInterface
    interface Source {
        byte[] get(URI address) throws IOException;
    }

    /** No key was ever had, and none can be had now. */
    static final class NoKeys extends Exception {
        private static final long serialVersionUID = 1L;

        NoKeys() {
            super("the signing keys cannot be had now");
        }
    }

    /**
     * @param clock the machine's clock
     * @param background where keys are renewed before they are old
     */
    SigningKeys(URI metadata, Source source, InstantSource clock, Executor background) {
        this.metadata = metadata;
        this.source = source;
        this.clock = clock;
        this.background = background;
    }

    /** Asks before the first request does. */
    void prepare() {
        background.execute(() -> renew(known));
    }

    /** The key of this name, or null when Microsoft names none such. */
    @Nullable
    Key named(String name) throws NoKeys {
        Known before = known;
        if (before == null) {
            renew(null);
        } else if (!before.keys().containsKey(name)) {
            renew(before);
        } else if (clock.instant().isAfter(before.at().plus(FRESH)) && due()) {
            background.execute(() -> renew(before));
        }
        Known now = known;
        if (now == null) {
            throw new NoKeys();
        }
        return now.keys().get(name);
    }

    private boolean due() {
        return !clock.instant().isBefore(nextQuestion);
    }

    /** One at a time; whoever waited meanwhile finds what was brought. */
    private void renew(@Nullable Known before) {
        asking.lock();
        try {
            if (known != before || !due()) {
                return;
            }
            nextQuestion = clock.instant().plus(REST_AFTER_FAILURE);
            known = new Known(read(), clock.instant());
            nextQuestion = clock.instant().plus(REST);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            LOG.warn("Microsoft's signing keys cannot be read, those known go on holding: {}",
                    e.getClass().getSimpleName());
        } finally {
            asking.unlock();
        }
    }

    private Map<String, Key> read() throws IOException {
        JsonNode document = MAPPER.readTree(source.get(metadata));
        URI place = URI.create(document.path("jwks_uri").asString(""));
        if (!"https".equals(place.getScheme()) && !TeamsEndpoint.loopback(place)) {
            throw new IOException("keys that are not encrypted on their way");
        }
        Map<String, Key> keys = new HashMap<>();
        for (JsonNode each : MAPPER.readTree(source.get(place)).path("keys")) {
            RSAPublicKey key = rsa(each);
            if (key != null) {
                keys.put(each.path("kid").asString(""), new Key(key, endorsements(each)));
            }
        }
        keys.remove("");
        if (keys.isEmpty()) {
            throw new IOException("a list without keys");
        }
        return Map.copyOf(keys);
    }

    /** The key, or null when it is none of those that we take. */
    private static @Nullable RSAPublicKey rsa(JsonNode each) {
        if (!"RSA".equals(each.path("kty").asString("")) || "enc".equals(each.path("use").asString(""))) {
            return null;
        }
        try {
            RSAPublicKey key = new RSAKey.Builder(new Base64URL(each.path("n").asString("")),
                    new Base64URL(each.path("e").asString(""))).build().toRSAPublicKey();
            return key.getModulus().bitLength() < SMALLEST ? null : key;
        } catch (JOSEException | IllegalArgumentException e) {
            return null;
        }
    }

    private static Set<String> endorsements(JsonNode each) {
        Set<String> channels = new HashSet<>();
        each.path("endorsements").forEach(channel -> channels.add(channel.asString("")));
        return Set.copyOf(channels);
    }
}
