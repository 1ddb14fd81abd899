package org.entente.core.ledger;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids made by the application: UUID version 7 as text, in the order of their making.
 *
 * <p>
 * Not for choices of secret and anonymous ballots, whose ids must not tell a time: see {@link #untimed()}.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** UUID version 7 leaves 12 bits beside the millisecond; they count what is made within it. */
    private static final int STEP_BITS = 12;
    private static final long STEPS = (1L << STEP_BITS) - 1;
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /**
     * Greater than those made before it in this process, also within one millisecond: "undo" takes the last entry.
     *
     * @param millis the machine's clock in milliseconds since 1970
     */
    public static String next(long millis) {
        long step = LAST.updateAndGet(last -> last >>> STEP_BITS == millis ? last + 1 : millis << STEP_BITS);
        long high = step >>> STEP_BITS << 16 | 0x7000L | step & STEPS;
        long low = 0x8000000000000000L | RANDOM.nextLong() >>> 2;
        return new UUID(high, low).toString();
    }

    /** A random id that says nothing of when it was made. */
    public static String untimed() {
        return UUID.randomUUID().toString();
    }
}
