package org.entente.core.people;

import java.util.Map;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Whom members of one council speak for: a federal department, a provincial ministry, a region, or a jurisdiction
 * itself.
 *
 * @param name as it is printed; other spellings are aliases, accepted and never printed (E-19, E-37)
 * @param acronym as it is printed, or null when it has none
 * @param version rises with every change
 */
public record Organisation(String id, String councilId, Jurisdiction jurisdiction, Bilingual name,
        @Nullable Bilingual acronym, int version) {

    /** Whether it stands for its jurisdiction as a whole ("Yukon"). */
    public boolean itself() {
        return name.equals(jurisdiction.label());
    }

    /** The name, followed by the jurisdiction where the name alone does not tell it: "Service Canada (federal)". */
    public Bilingual label() {
        if (itself() || jurisdiction == Jurisdiction.OUTSIDE || jurisdiction == Jurisdiction.INSTITUTE) {
            return name;
        }
        Bilingual place = jurisdiction.abbreviation();
        return new Bilingual(within(name.english(), place, Language.ENGLISH),
                within(name.french(), place, Language.FRENCH));
    }

    private static @Nullable String within(@Nullable String name, Bilingual place, Language language) {
        return name == null ? null
                : Texts.in(language, "organisation.within",
                        Map.of("organisation", name, "jurisdiction", place.in(language)));
    }
}
