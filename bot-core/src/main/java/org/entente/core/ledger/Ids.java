package org.entente.core.ledger;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Ids made by the application: UUID version 7 as text, in the order of their making.
 *
 * <p>
 * Not for choices of secret and anonymous ballots, whose ids must not tell a time: see {@link #untimed()}.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** @param millis the machine's clock in milliseconds since 1970 */
    public static String next(long millis) {
        long random = RANDOM.nextLong();
        long high = millis << 16 | 0x7000L | random >>> 52;
        long low = 0x8000000000000000L | RANDOM.nextLong() >>> 2;
        return new UUID(high, low).toString();
    }

    /** A random id that says nothing of when it was made. */
    public static String untimed() {
        return UUID.randomUUID().toString();
    }
}
