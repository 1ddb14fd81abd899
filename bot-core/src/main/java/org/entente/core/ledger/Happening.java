package org.entente.core.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a piece of work wrote into the audit log: its kind and subject as {@link AuditLog} has them.
 *
 * @param actorId the person's id, or null for the bot itself
 * @param at the machine's clock
 */
public record Happening(String councilId, String kind, String subject, @Nullable String actorId, Instant at) {}
