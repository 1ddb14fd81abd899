package org.entente.web.render;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * What a template's escaping leaves to be done: characters that turn the direction of what follows are shown as what
 * they are, and an address is one of the web.
 */
final class Markup {

    private static final Pattern TURNING = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private Markup() {}

    /** The text letter by letter, whatever it holds. */
    static String shown(String text) {
        return TURNING.matcher(text).replaceAll(
                found -> "\u2039U+%04X\u203A".formatted(found.group().codePointAt(0)));
    }

    /** @throws IllegalArgumentException when it is not an address of the web */
    static String address(URI address) {
        if (!"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
            throw new IllegalArgumentException("not an address of the web: " + address);
        }
        return address.toASCIIString();
    }
}
