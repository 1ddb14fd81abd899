package org.entente.core.text;

import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** The two official languages; everything people see exists in both. */
public enum Language {
    ENGLISH("en_CA"),
    FRENCH("fr_CA");

    private final ULocale locale;

    Language(String localeId) {
        this.locale = new ULocale(localeId);
    }

    /** The Canadian locale whose ICU data print this language. */
    public ULocale locale() {
        return locale;
    }

    public Language other() {
        return this == ENGLISH ? FRENCH : ENGLISH;
    }

    /**
     * The language for a locale tag that a platform reports ("fr-CA", "fr_FR", "en-US").
     *
     * @return French for any French tag, English for everything else: a reader of neither gets the one most of the table shares
     */
    public static Language ofTag(String bcp47) {
        String tag = bcp47.strip().toLowerCase(Locale.ROOT);
        boolean french = tag.equals("fr") || tag.startsWith("fr-") || tag.startsWith("fr_");
        return french ? FRENCH : ENGLISH;
    }
}
