package org.entente.core.ledger;

/** Something that a piece of work wrote into the audit log: its kind and subject as {@link AuditLog} has them. */
public record Happening(String councilId, String kind, String subject) {}
