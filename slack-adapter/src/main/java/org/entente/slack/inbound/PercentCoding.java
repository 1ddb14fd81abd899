package org.entente.slack.inbound;

import java.util.Arrays;

/**
 * The coding of form values. By hand, from bytes to bytes: the JDK's goes through texts and characters one by one, which
 * was the dearest step of a click.
 */
final class PercentCoding {

    private PercentCoding() {}

    /**
     * What was coded from this byte on, to the end.
     *
     * @throws IllegalArgumentException where a percent sign is not followed by two hexadecimal digits
     */
    static byte[] decode(byte[] coded, int from) {
        byte[] plain = new byte[coded.length - from];
        int end = 0;
        for (int at = from; at < coded.length; at++) {
            byte one = coded[at];
            if (one == '%') {
                if (at + 2 >= coded.length) {
                    throw new IllegalArgumentException("a percent sign at the end");
                }
                one = (byte) (digit(coded[at + 1]) << 4 | digit(coded[at + 2]));
                at += 2;
            } else if (one == '+') {
                one = ' ';
            }
            plain[end++] = one;
        }
        return Arrays.copyOf(plain, end);
    }

    private static int digit(byte character) {
        int digit = Character.digit(character, 16);
        if (digit < 0) {
            throw new IllegalArgumentException("not a hexadecimal digit after a percent sign");
        }
        return digit;
    }
}
