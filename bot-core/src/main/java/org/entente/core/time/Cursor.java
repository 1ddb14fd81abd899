package org.entente.core.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in typed text that moves forward as pieces of it are understood and can be put back. */
final class Cursor {

    private static final Token NOTHING = new Token(Token.Kind.SYMBOL, "", 0, 0, false);

    private final String source;
    private final List<Token> tokens;
    private int position;

    Cursor(String source) {
        this.source = source;
        this.tokens = Tokens.of(source);
    }

    int position() {
        return position;
    }

    void backTo(int earlier) {
        position = earlier;
    }

    void skip(int count) {
        position = Math.min(tokens.size(), position + count);
    }

    boolean atEnd() {
        return position >= tokens.size();
    }

    /** The token some places ahead; an empty symbol beyond the end. */
    Token peek(int ahead) {
        int index = position + ahead;
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NOTHING;
    }

    Token peek() {
        return peek(0);
    }

    boolean take(String folded) {
        boolean here = peek().is(folded);
        if (here) {
            position++;
        }
        return here;
    }

    boolean takeAny(String... folded) {
        for (String one : folded) {
            if (take(one)) {
                return true;
            }
        }
        return false;
    }

    /** Takes the longest of these phrases that stands here. */
    <V> @Nullable V take(Phrases<V> phrases) {
        Phrases.Match<V> match = phrases.longestAt(this);
        if (match == null) {
            return null;
        }
        position += match.length();
        return match.value();
    }

    boolean stands(Phrases<?> phrases) {
        return phrases.longestAt(this) != null;
    }

    /** A number of at most {@code digits} digits that stands here, or -1. */
    int number(int digits) {
        Token token = peek();
        return token.isNumber() && token.text().length() <= digits ? Integer.parseInt(token.text()) : -1;
    }

    /** The typed text from one place to where the cursor is now. */
    String said(int from) {
        if (from >= position || tokens.isEmpty()) {
            return "";
        }
        return source.substring(tokens.get(from).start(), tokens.get(position - 1).end());
    }

    /** The token here as it was typed, with its case and accents. */
    String typed() {
        return source.substring(peek().start(), peek().end());
    }

    /** What was typed after the pieces taken so far. */
    String rest() {
        return position == 0 ? source : source.substring(tokens.get(position - 1).end());
    }

    /** Whether nothing is left but the mark that ends a sentence. */
    boolean onlyEndLeft() {
        int left = tokens.size() - position;
        boolean mark = left == 1 && (peek().is(".") || peek().is(",") || peek().is(";"));
        return source.length() <= Tokens.LONGEST && (left == 0 || mark);
    }
}
