package org.entente.core.ledger;

import java.time.Instant;

/**
 * Something that a piece of work wrote into the audit log: its kind and subject as {@link AuditLog} has them.
 *
 * @param at the machine's clock
 */
public record Happening(String councilId, String kind, String subject, Instant at) {}
