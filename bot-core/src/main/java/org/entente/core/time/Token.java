package org.entente.core.time;

/**
 * One piece of what was typed.
 *
 * @param text folded: lower case, no accents, straight apostrophes
 * @param start where it begins in the typed text, in chars
 * @param end where it ends there, exclusive
 * @param glued whether it follows the piece before it without a space
 */
record Token(Kind kind, String text, int start, int end, boolean glued) {

    enum Kind {
        NUMBER,
        WORD,
        SYMBOL
    }

    boolean is(String folded) {
        return text.equals(folded);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }
}
