package org.entente.documents;

import java.nio.charset.StandardCharsets;

/**
 * Lines of at most 75 bytes (RFC 5545, 3.1), broken between characters: the library's own folding counts characters, so
 * that French lines come out too long.
 */
final class Folded {

    private static final int LONGEST = 75;
    private static final String BREAK = "\r\n ";

    private Folded() {}

    static String of(String lines) {
        StringBuilder folded = new StringBuilder(lines.length() + lines.length() / 50);
        int bytes = 0;
        for (int i = 0; i < lines.length();) {
            int sign = lines.codePointAt(i);
            int length = new String(Character.toChars(sign)).getBytes(StandardCharsets.UTF_8).length;
            boolean ending = sign == '\r' || sign == '\n';
            if (!ending && bytes + length > LONGEST) {
                folded.append(BREAK);
                bytes = 1;
            }
            folded.appendCodePoint(sign);
            bytes = ending ? 0 : bytes + length;
            i += Character.charCount(sign);
        }
        return folded.toString();
    }
}
