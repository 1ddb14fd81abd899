package org.entente.core.time;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts typed text into numbers, words and symbols, forgiving about what keyboards and phones put in: accents, case, curly
 * apostrophes, no-break spaces, dashes, invisible direction marks.
 */
final class Tokens {

    /** No date phrase is longer (in chars); whatever follows is somebody's sentence. Keeps reading time bounded. */
    static final int LONGEST = 160;

    private static final Normalizer2 FOLDED = Normalizer2.getNFKDInstance();

    private final String source;
    private final int limit;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private Token.Kind kind = Token.Kind.SYMBOL;
    private int start;
    private int end;
    private boolean glued;

    private Tokens(String source, int limit) {
        this.source = source;
        this.limit = limit;
    }

    /** The pieces of at most {@link #LONGEST} chars of the text. */
    static List<Token> of(String text) {
        return new Tokens(text, Math.min(text.length(), LONGEST)).cut();
    }

    /** The folded words of a phrase of our own, for comparing with tokens. */
    static List<String> words(String phrase) {
        return of(phrase).stream().map(Token::text).toList();
    }

    private List<Token> cut() {
        int index = 0;
        while (index < limit) {
            int codePoint = source.codePointAt(index);
            int next = index + Character.charCount(codePoint);
            take(codePoint, index, next);
            index = next;
        }
        finish();
        return List.copyOf(tokens);
    }

    private void take(int codePoint, int from, int to) {
        int category = UCharacter.getType(codePoint);
        if (category == UCharacterCategory.FORMAT || isMark(category)) {
            return;
        }
        if (UCharacter.isUWhiteSpace(codePoint)) {
            finish();
            glued = false;
            return;
        }
        String folded = fold(codePoint);
        for (int index = 0; index < folded.length(); index++) {
            char piece = folded.charAt(index);
            if (!isMark(UCharacter.getType(piece))) {
                add(piece, from, to);
            }
        }
    }

    private void add(char piece, int from, int to) {
        Token.Kind pieceKind = kindOf(piece);
        if (current.length() > 0 && (pieceKind != kind || pieceKind == Token.Kind.SYMBOL)) {
            finish();
        }
        if (current.length() == 0) {
            start = from;
            kind = pieceKind;
        }
        current.append(piece);
        end = to;
    }

    private void finish() {
        if (current.length() > 0) {
            tokens.add(new Token(kind, current.toString(), start, end, glued));
            current.setLength(0);
        }
        glued = true;
    }

    private static Token.Kind kindOf(char piece) {
        if (piece >= '0' && piece <= '9') {
            return Token.Kind.NUMBER;
        }
        return Character.isLetter(piece) || Character.isSurrogate(piece) ? Token.Kind.WORD : Token.Kind.SYMBOL;
    }

    private static boolean isMark(int category) {
        return category == UCharacterCategory.NON_SPACING_MARK || category == UCharacterCategory.ENCLOSING_MARK;
    }

    private static String fold(int codePoint) {
        return switch (codePoint) {
            case 0x2018, 0x2019, 0x02BC, 0x00B4, 0x0060 -> "'";
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212 -> "-";
            case 0x0153, 0x0152 -> "oe";
            default -> UCharacter.toLowerCase(ULocale.ROOT,
                    FOLDED.normalize(Character.toString(codePoint)));
        };
    }
}
