package org.entente.core.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people type a command where they read a text. All texts of the catalogues are written with a slash before a
 * command; only they are said otherwise, never what somebody typed.
 */
public enum Typing {
    /** The platform knows our commands: {@code /agenda add}. */
    SLASH("/"),
    /** Among others, where the bot has to be addressed: {@code @Entente agenda add}. */
    ADDRESSED("@Entente "),
    /** With the bot alone, where every line is for it: {@code agenda add}. */
    BARE("");

    /** A slash that begins a word or an argument; none of a fraction, an address, a file, a tag or "and/or". */
    private static final Pattern COMMAND = Pattern
            .compile("(?<![\\p{L}\\p{N}/:.<\\uE000-\\uF8FF])/(?=[a-z\\uE000-\\uF8FF])");

    private final String before;

    Typing(String before) {
        this.before = before;
    }

    /** The text as it is said here. */
    public String in(String text) {
        return this == SLASH || text.indexOf('/') < 0 ? text
                : COMMAND.matcher(text).replaceAll(Matcher.quoteReplacement(before));
    }
}
