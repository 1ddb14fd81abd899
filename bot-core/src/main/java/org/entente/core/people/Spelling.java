package org.entente.core.people;

import com.ibm.icu.text.Normalizer2;

/**
 * The key under which spellings that people take for the same name meet: without case, accents, spaces and
 * punctuation, so that "C.-B.", "CB" and "c-b" are one, and so are the dashes of "EDSC — Service Canada" (E-37).
 */
public final class Spelling {

    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();

    private Spelling() {}

    /** Letters and digits only; empty when the text has none. Stores keep it, so that SQL need not know any spelling. */
    public static String key(String text) {
        String decomposed = DECOMPOSE.normalize(CASEFOLD.normalize(text));
        StringBuilder key = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(c -> {
            if (c == 'œ') {
                key.append("oe");
            } else if (c == 'æ') {
                key.append("ae");
            } else if (Character.isLetterOrDigit(c)) {
                key.appendCodePoint(c);
            }
        });
        return key.toString();
    }
}
