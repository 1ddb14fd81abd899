package org.entente.store.sql;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids of the store's own rows: UUID version 7 as text, each greater than the one made before it in this process, so that
 * what one transaction enqueues keeps its order within a millisecond too.
 */
public final class Sequence {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final InstantSource clock;
    /** Milliseconds since 1970 and, in the lowest twelve bits, a counter within them. */
    private final AtomicLong last = new AtomicLong();

    public Sequence(InstantSource clock) {
        this.clock = clock;
    }

    public String next() {
        long now = clock.millis() << 12;
        long mine = last.updateAndGet(before -> Math.max(before + 1, now));
        long high = mine >>> 12 << 16 | 0x7000L | mine & 0xFFFL;
        long low = 0x8000000000000000L | RANDOM.nextLong() >>> 2;
        return new UUID(high, low).toString();
    }
}
