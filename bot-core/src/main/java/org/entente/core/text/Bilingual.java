package org.entente.core.text;

import org.jspecify.annotations.Nullable;

/**
 * What a person typed, in one or both official languages.
 *
 * <p>
 * At least one side is present. The side that is missing is "translation pending": readers of the other language see
 * the text as it was typed, marked with its language.
 *
 * @param english the English text, or null while it is awaited
 * @param french the French text, or null while it is awaited
 */
public record Bilingual(@Nullable String english, @Nullable String french) {

    public Bilingual {
        if (english == null && french == null) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
    }

    public static Bilingual of(String english, String french) {
        return new Bilingual(english, french);
    }

    /** A text typed in one language only. */
    public static Bilingual typedIn(Language language, String text) {
        return switch (language) {
            case ENGLISH -> new Bilingual(text, null);
            case FRENCH -> new Bilingual(null, text);
        };
    }

    /** The text in this very language, or null while it is awaited. */
    public @Nullable String exactly(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case FRENCH -> french;
        };
    }

    /** The text in this language, or in the other one while the translation is awaited. */
    public String in(Language language) {
        String wanted = exactly(language);
        if (wanted != null) {
            return wanted;
        }
        String other = exactly(language.other());
        if (other == null) {
            throw new IllegalStateException("a text needs at least one language");
        }
        return other;
    }

    /** Whether a reader of this language still waits for a translation. */
    public boolean awaits(Language language) {
        return exactly(language) == null;
    }

    /** The same text with this language's side given or replaced. */
    public Bilingual with(Language language, String text) {
        return switch (language) {
            case ENGLISH -> new Bilingual(text, french);
            case FRENCH -> new Bilingual(english, text);
        };
    }
}
