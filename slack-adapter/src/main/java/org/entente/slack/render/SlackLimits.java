package org.entente.slack.render;

/** What Slack accepts (docs.slack.dev: Block Kit reference, views, chat.update), counted in UTF-16 units as Slack does. */
final class SlackLimits {

    static final int MESSAGE_BLOCKS = 50;
    static final int VIEW_BLOCKS = 100;
    /** All blocks of a message together; Slack refuses at about 13,200 characters, without saying so anywhere. */
    static final int MESSAGE_BYTES = 12_000;
    static final int VIEW_BYTES = 250_000;
    /** Of {@code chat.update}; a post may be longer, but every post of ours can be updated. */
    static final int NOTIFICATION = 4_000;
    static final int HEADER = 150;
    static final int SECTION = 3_000;
    static final int CONTEXT = 2_000;
    static final int BUTTONS_A_ROW = 5;
    static final int BUTTON_LABEL = 75;
    static final int BUTTON_VALUE = 2_000;
    static final int ACTION_ID = 255;
    static final int CONFIRM_TITLE = 100;
    static final int CONFIRM_TEXT = 300;
    static final int CONFIRM_BUTTON = 30;
    static final int IMAGE_ADDRESS = 3_000;
    static final int IMAGE_WORDS = 2_000;
    static final int VIEW_TITLE = 24;
    static final int CALLBACK_ID = 255;
    static final int BLOCK_ID = 255;
    static final int PRIVATE_METADATA = 3_000;
    static final int INPUT_LABEL = 2_000;
    static final int INPUT_HINT = 2_000;
    static final int INPUT_LENGTH = 3_000;
    static final int PLACEHOLDER = 150;
    static final int OPTION_LABEL = 75;
    static final int OPTION_VALUE = 75;
    static final int FEW_OPTIONS = 10;
    static final int OPTIONS = 100;

    private SlackLimits() {}

    /** The text, when it fits. */
    static String within(String what, int limit, String text) {
        if (text.length() > limit) {
            throw new LimitExceeded(what, limit, text.length());
        }
        return text;
    }

    static int within(String what, int limit, int size) {
        if (size > limit) {
            throw new LimitExceeded(what, limit, size);
        }
        return size;
    }

    /**
     * The text, or its beginning with an ellipsis that everybody sees. Only for labels of things whose whole text
     * stands beside them (buttons, options) and for notifications: nothing else is ever shortened.
     */
    static String shortened(int limit, String text) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
