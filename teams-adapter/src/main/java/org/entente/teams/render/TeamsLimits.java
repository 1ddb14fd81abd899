package org.entente.teams.render;

import java.nio.charset.StandardCharsets;

/**
 * What Teams accepts (learn.microsoft.com: cards reference, universal actions, dialogs; its host config for cards).
 */
final class TeamsLimits {

    /** Of a card, in bytes: newer clients take more, webhooks and older documentation do not. */
    static final int CARD_BYTES = 28_000;
    /** Of a notification; ours alone, so that text and card together stay small. */
    static final int NOTIFICATION = 2_000;
    /** A seventh button of a row would not be shown. */
    static final int BUTTONS_A_ROW = 6;
    /** What stands beside each other in a card of ordinary width, in characters: the rest of a row would be cut off. */
    static final int ROW_WIDTH = 72;
    /** Of a button, beside its label: in characters. */
    static final int BUTTON_FRAME = 5;
    /** Of the words for clients that cannot draw a card which is nearly too large. */
    static final int SHORT_FALLBACK = 600;
    static final int REFRESHED_USERS = 60;
    /** Title of a dialog's window. */
    static final int DIALOG_TITLE = 64;
    /** More columns than these are lines: a telephone cannot hold them side by side. */
    static final int COLUMNS = 6;
    /** As many choices are shown at once; more are a list. */
    static final int FEW_OPTIONS = 5;
    /** In a longer list people type to find. */
    static final int LISTED_OPTIONS = 10;

    private TeamsLimits() {}

    static int within(String what, int limit, int size) {
        if (size > limit) {
            throw new LimitExceeded(what, limit, size);
        }
        return size;
    }

    /** The larger of the two ways in which Teams' documentation counts: UTF-8 bytes or two bytes a UTF-16 unit. */
    static int size(String json) {
        return Math.max(json.getBytes(StandardCharsets.UTF_8).length, json.length() * 2);
    }
}
