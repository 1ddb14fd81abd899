package org.entente.core.schedule;

import java.time.Instant;

/**
 * Something that has to be looked at again.
 *
 * @param councilId whose; empty for what belongs to a person and not to one council
 * @param kind of the {@link Occasion} that knows what to do
 * @param subject the id of the thing, only one entry of a kind each
 * @param at the machine's clock
 */
public record Entry(String councilId, String kind, String subject, Instant at) {}
