package org.entente.slack.render;

/**
 * A message ready to be sent.
 *
 * @param blocks a JSON array
 * @param text the notification and screen reader form, escaped; its end may be left out, the blocks are whole
 */
public record Rendered(String blocks, String text) {}
