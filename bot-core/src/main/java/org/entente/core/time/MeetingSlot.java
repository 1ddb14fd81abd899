package org.entente.core.time;

import java.time.Instant;

/** A scheduled meeting as far as a due date cares: when it starts and whether it is held by teleconference. */
public record MeetingSlot(String id, Instant start, boolean teleconference) {}
