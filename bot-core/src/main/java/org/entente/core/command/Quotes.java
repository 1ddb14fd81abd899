package org.entente.core.command;

import java.util.ArrayList;
import java.util.List;

/** Splits a line into words, keeping what stands in quotes of any kind together. */
final class Quotes {

    private Quotes() {}

    /**
     * A word or a quoted text.
     *
     * @param text without its quotes
     * @param start where it begins in the line, quotes included
     * @param end where it ends in the line, quotes included
     */
    record Piece(String text, boolean quoted, int start, int end) {}

    static List<Piece> split(String line) {
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (isSpace(c)) {
                i++;
                continue;
            }
            int close = closing(line, i);
            if (close > i) {
                pieces.add(new Piece(strip(line.substring(i + 1, close)), true, i, close + 1));
                i = close + 1;
                continue;
            }
            int end = i;
            while (end < line.length() && !isSpace(line.charAt(end))) {
                end++;
            }
            pieces.add(new Piece(line.substring(i, end), false, i, end));
            i = end;
        }
        return pieces;
    }

    /** Whether a quoted text begins here. */
    static boolean opensAt(String line, int at) {
        return closing(line, at) > at;
    }

    /** Where the quote that opens here closes, or -1 when none opens here or it never closes. */
    private static int closing(String line, int at) {
        return switch (line.charAt(at)) {
            case '“', '”', '"', '„' -> firstOf(line, at + 1, "”“\"");
            case '«' -> firstOf(line, at + 1, "»");
            case '\'', '‘', '’' -> closingApostrophe(line, at);
            default -> -1;
        };
    }

    private static int firstOf(String line, int from, String closers) {
        for (int i = from; i < line.length(); i++) {
            if (closers.indexOf(line.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** An apostrophe inside a word ("d’ici") is no quote: one closes only before a space or the end. */
    private static int closingApostrophe(String line, int at) {
        for (int i = at + 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if ((c == '\'' || c == '’') && (i + 1 == line.length() || isSpace(line.charAt(i + 1)))) {
                return i;
            }
        }
        return -1;
    }

    private static String strip(String inside) {
        int from = 0;
        int to = inside.length();
        while (from < to && isSpace(inside.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(inside.charAt(to - 1))) {
            to--;
        }
        return inside.substring(from, to);
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
