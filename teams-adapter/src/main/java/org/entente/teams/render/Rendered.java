package org.entente.teams.render;

/**
 * A message ready to be sent.
 *
 * @param card an Adaptive Card as JSON, mentions included: the content of the attachment
 * @param text the notification and screen reader form, for the activity's {@code summary}; its end may be left out,
 *        the card is whole
 */
public record Rendered(String card, String text) {

    /** Of the attachment that holds {@link #card}. */
    public static final String CONTENT_TYPE = "application/vnd.microsoft.card.adaptive";
}
