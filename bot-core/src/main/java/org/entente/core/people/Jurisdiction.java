package org.entente.core.people;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;

/**
 * For which government a seat speaks (P-14 to P-16). Names, printed abbreviations and every accepted spelling are in
 * the catalogues: {@code jurisdiction.<CODE>}, {@code .short} and {@code .words}; what is accepted is never printed
 * (E-37).
 */
public enum Jurisdiction {
    FEDERAL, BC, AB, SK, MB, ON, QC, NB, NS, PE, NL, YT, NT, NU,
    /** Local governments and their associations, each an organisation of its own. */
    MUNICIPAL,
    /** The institute whose secretariat serves the councils; it has no vote. */
    INSTITUTE,
    /** Firms, universities, other guests. */
    OUTSIDE;

    private static final Pattern ARTICLE = Pattern.compile("(?iu)^\\s*(?:the\\s+|la\\s+|le\\s+|les\\s+|l[’'])");

    /** Its whole name, "British Columbia". */
    public Bilingual label() {
        return text("");
    }

    /** Its printed abbreviation, "B.C." and "C.-B."; the name where none is printed. */
    public Bilingual abbreviation() {
        return text(".short");
    }

    /** Whether it is a government that has seats at a table, and counts where jurisdictions are counted. */
    public boolean government() {
        return this != INSTITUTE && this != OUTSIDE;
    }

    /** Whether its members always speak for an organisation inside it, never for the whole. */
    public boolean ofOrganisations() {
        return this == FEDERAL || this == MUNICIPAL || this == OUTSIDE;
    }

    /** The jurisdiction that a name, code or abbreviation of either language means, in any accepted spelling, with or without its article. */
    public static Optional<Jurisdiction> called(String words) {
        Jurisdiction named = Known.BY_KEY.get(Spelling.key(words));
        return Optional.ofNullable(
                named != null ? named : Known.BY_KEY.get(Spelling.key(ARTICLE.matcher(words).replaceFirst(""))));
    }

    private Bilingual text(String part) {
        String key = "jurisdiction." + name() + part;
        return Bilingual.of(Texts.in(Language.ENGLISH, key), Texts.in(Language.FRENCH, key));
    }

    /** Read at first use, after the constants exist. */
    private static final class Known {
        static final Map<String, Jurisdiction> BY_KEY = read();

        private static Map<String, Jurisdiction> read() {
            Map<String, Jurisdiction> known = new HashMap<>();
            for (Jurisdiction jurisdiction : values()) {
                known.put(Spelling.key(jurisdiction.name()), jurisdiction);
                for (Language language : Language.values()) {
                    known.put(Spelling.key(jurisdiction.label().in(language)), jurisdiction);
                    known.put(Spelling.key(jurisdiction.abbreviation().in(language)), jurisdiction);
                    Arrays.stream(
                            Texts.pattern(language, "jurisdiction." + jurisdiction.name() + ".words").split("\\|"))
                            .forEach(word -> known.put(Spelling.key(word), jurisdiction));
                }
            }
            known.remove("");
            return Map.copyOf(known);
        }
    }
}
