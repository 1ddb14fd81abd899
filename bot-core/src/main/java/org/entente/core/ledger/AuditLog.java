package org.entente.core.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Append-only, hash-chained per council by the sealer. Holds ids, never names or typed words, so that a person can be
 * erased while the office stands.
 */
public interface AuditLog {

    /**
     * @param kind what happened, for example {@code motion.opened}
     * @param subject the id of the thing
     * @param actorId the person's id, or null for the bot itself
     * @param fingerprint of the exact text or state that it is about, or empty
     * @param at the machine's clock
     */
    void append(String councilId, String kind, String subject, @Nullable String actorId, String fingerprint,
            Instant at);

    /**
     * Chains everything that waits, this transaction's own entries included, and gives the end of the council's chain:
     * what is posted with a decision, so that a chain cut off later shows. Waits for the sealer.
     */
    Trace seal(String councilId);
}
