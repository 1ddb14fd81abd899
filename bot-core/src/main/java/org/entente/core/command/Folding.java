package org.entente.core.command;

import com.ibm.icu.text.Normalizer2;

/** Brings words that people take for the same to the same form: case, accents, apostrophes and spaces. */
public final class Folding {

    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();

    private Folding() {}

    public static String fold(String text) {
        String decomposed = DECOMPOSE.normalize(CASEFOLD.normalize(text));
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK) {
                continue;
            }
            if (c == '’' || c == '‘' || c == 'ʼ') {
                folded.append('\'');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                folded.append(' ');
            } else {
                folded.append(c);
            }
        }
        return folded.toString().strip();
    }
}
