package org.entente.core.time;

/**
 * A date at the beginning of a longer text.
 *
 * @param rest what was typed after it; the whole text when it does not begin with a date
 */
public record LeadingWhen(When when, String rest) {}
