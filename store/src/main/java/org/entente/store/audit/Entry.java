package org.entente.store.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened, before it has its place in the chain; as {@link org.entente.core.ledger.AuditLog} says. */
public record Entry(String id, String councilId, String kind, String subject, @Nullable String actorId,
        String fingerprint, Instant at) {}
