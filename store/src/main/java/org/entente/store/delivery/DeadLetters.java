package org.entente.store.delivery;

import java.time.Instant;
import java.util.List;
import org.entente.core.delivery.Address;
import org.entente.core.people.Platform;
import org.jspecify.annotations.Nullable;

/** What could not be delivered: for operators. */
public interface DeadLetters {

    /** What was to be delivered. */
    enum What {
        /** A new one. */
        MESSAGE,
        /** Of a message that is there. */
        CHANGE, FILE
    }

    /**
     * Something that was given up; never its content, and no account.
     *
     * @param id for {@link #retry}
     * @param councilId empty where it is no council's
     * @param platform where it should have gone, or null where a person has no account anywhere
     * @param at when it was given up
     */
    record DeadLetter(String id, String councilId, What what, @Nullable Platform platform, Address.Kind place,
            String reason, Instant at) {}

    /** The newest first. */
    List<DeadLetter> latest(int most);

    long count();

    /** Tries it again at once; false when it is not among the dead. */
    boolean retry(String id);

    /**
     * Tries those again at once that were given up first. What dies again meanwhile is the newest, so whoever goes on as often as
     * {@link #count} said at the beginning has had each of them once.
     *
     * @return how many
     */
    int retryOldest(int most);
}
