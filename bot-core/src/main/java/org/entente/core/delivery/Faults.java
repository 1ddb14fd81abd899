package org.entente.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whose fault it is that a delivery fails again and again. While nothing reaches its workspace the platform is down, and
 * what waits shall arrive when it is back, be that tomorrow. Where others get through, the delivery itself is at fault,
 * and must not hold up its room for ever. Kept in memory only: after a restart one waits a little longer.
 */
final class Faults {

    /** Tries of its own fault. */
    private static final int MOST_ALONE = 20;
    /** Tries in all: with the longest pause between two of them nearly three days. */
    private static final int MOST = 2_000;
    /** So long after a success a workspace counts as reached. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Map<String, Instant> reached = new ConcurrentHashMap<>();
    private final Map<String, Integer> alone = new ConcurrentHashMap<>();

    /** Whether there is no use in trying it again; called once with each outcome. */
    boolean hopeless(Deliveries.Delivery delivery, Carrier.Outcome outcome, Instant now) {
        String workspace = delivery.address().platform() + "/" + delivery.address().workspace();
        String messageId = delivery.messageId();
        // In a room one new message is tried at a time, and so is one edit of a message.
        String key = workspace + "/" + (messageId == null ? delivery.address().target() : messageId);
        return switch (outcome) {
            case Carrier.Sent sent -> taken(workspace, key, now);
            case Carrier.SentToAll sent -> taken(workspace, key, now);
            case Carrier.Never never -> {
                alone.remove(key);
                yield true;
            }
            case Carrier.Later(Duration after, String reason) -> {
                Instant last = reached.get(workspace);
                // A wish to wait is the platform's, not a fault of what is delivered.
                boolean own = !after.isPositive() && last != null && last.plus(FRESH).isAfter(now);
                boolean given = own && alone.merge(key, 1, Integer::sum) >= MOST_ALONE
                        || delivery.attempts() + 1 >= MOST;
                if (given) {
                    alone.remove(key);
                }
                yield given;
            }
        };
    }

    private boolean taken(String workspace, String key, Instant now) {
        reached.put(workspace, now);
        alone.remove(key);
        return false;
    }
}
