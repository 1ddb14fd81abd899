package org.entente.core.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;

/**
 * Public bodies that often sit at such tables (P-14, P-16), so that nobody needs to type their two names and acronyms
 * (E-19, E-21, E-24, E-26, E-37). Texts: {@code organisation.<CODE>}, {@code .acronym}, {@code .words}.
 */
public enum KnownOrganisation {
    ESDC(Jurisdiction.FEDERAL),
    TBS(Jurisdiction.FEDERAL),
    IRCC(Jurisdiction.FEDERAL),
    ISC(Jurisdiction.FEDERAL),
    CRA(Jurisdiction.FEDERAL),
    ISED(Jurisdiction.FEDERAL),
    PSPC(Jurisdiction.FEDERAL),
    VAC(Jurisdiction.FEDERAL),
    IRB(Jurisdiction.FEDERAL),
    PHAC(Jurisdiction.FEDERAL),
    MSDO(Jurisdiction.MUNICIPAL),
    MISA(Jurisdiction.MUNICIPAL),
    ICCS(Jurisdiction.INSTITUTE);

    private final Jurisdiction jurisdiction;

    KnownOrganisation(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    public Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    public Bilingual label() {
        return text("");
    }

    public Bilingual acronym() {
        return text(".acronym");
    }

    /** What is accepted for it besides its name and acronym, slips of the past included; never printed. */
    public List<String> spellings() {
        List<String> all = new ArrayList<>();
        for (Language language : Language.values()) {
            all.addAll(List.of(Texts.pattern(language, key() + ".words").split("\\|")));
        }
        return all;
    }

    public static Optional<KnownOrganisation> called(String words) {
        return Optional.ofNullable(Known.BY_KEY.get(Spelling.key(words)));
    }

    private String key() {
        return "organisation." + name();
    }

    private Bilingual text(String part) {
        return Bilingual.of(Texts.in(Language.ENGLISH, key() + part), Texts.in(Language.FRENCH, key() + part));
    }

    /** Read at first use, after the constants exist. */
    private static final class Known {
        static final Map<String, KnownOrganisation> BY_KEY = read();

        private static Map<String, KnownOrganisation> read() {
            Map<String, KnownOrganisation> known = new HashMap<>();
            for (KnownOrganisation organisation : values()) {
                for (Language language : Language.values()) {
                    known.put(Spelling.key(organisation.label().in(language)), organisation);
                    known.put(Spelling.key(organisation.acronym().in(language)), organisation);
                }
                organisation.spellings().forEach(spelling -> known.put(Spelling.key(spelling), organisation));
            }
            return Map.copyOf(known);
        }
    }
}
