package org.entente.web.inbound;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.core.people.Codes;

/**
 * Who may use the console: whoever opened an address that opens once, and from then on carries a session. Addresses
 * that were not opened die with the program; sessions do not.
 */
final class Keys {

    private static final Duration UNUSED = Duration.ofHours(12);
    private static final Duration SESSION = Duration.ofHours(12);

    private final Seal seal;
    private final InstantSource clock;
    private final Map<String, Instant> unused = new HashMap<>();

    /** @param clock the machine's clock */
    Keys(Seal seal, InstantSource clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /** A key that opens the console once. */
    synchronized String next() {
        Instant now = clock.instant();
        unused.values().removeIf(until -> !until.isAfter(now));
        String key = Codes.setUp() + Codes.setUp();
        unused.put(Codes.hash(key), now.plus(UNUSED));
        return key;
    }

    /** A session for a key, once. */
    Optional<String> open(String key) {
        Instant now = clock.instant();
        Instant until;
        synchronized (this) {
            until = unused.remove(Codes.hash(key));
        }
        return until == null || !until.isAfter(now) ? Optional.empty()
                : Optional.of(seal.sign("session " + Codes.setUp() + " " + now.plus(SESSION).toEpochMilli()));
    }

    /** Whether this is a session of ours that has not ended. */
    boolean holds(String session) {
        return seal.read(session).filter(text -> text.startsWith("session "))
                .map(text -> Long.parseLong(text.substring(text.lastIndexOf(' ') + 1)))
                .filter(until -> until > clock.millis()).isPresent();
    }

    /** What the pages of a session carry, so that no other page can send anything in its name. */
    String token(String session) {
        return seal.sign("page " + Codes.hash(session));
    }

    boolean matches(String session, String token) {
        return seal.read(token).filter(("page " + Codes.hash(session))::equals).isPresent();
    }
}
