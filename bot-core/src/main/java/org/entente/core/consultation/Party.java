package org.entente.core.consultation;

import java.util.List;
import org.entente.core.people.Jurisdiction;
import org.entente.core.text.Bilingual;

/**
 * Whom a round is put to, as they were called when it was opened: they give one answer to each question, whoever of
 * their respondents writes it.
 *
 * @param ref the jurisdiction's code, or the id of the organisation or group
 * @param jurisdiction where it belongs; {@link Jurisdiction#OUTSIDE} for a group, which belongs to none
 * @param respondents ids of those who answer; empty for whoever speaks for it at the time
 */
public record Party(Kind kind, String ref, Jurisdiction jurisdiction, Bilingual name, List<String> respondents) {

    /** What kind of party it is. */
    public enum Kind {
        JURISDICTION,
        /** One of several inside a jurisdiction that never speak for its whole: departments, regions (P-14, P-16). */
        ORGANISATION,
        /** A working group, answered for by its leads (G-02). */
        GROUP
    }

    public Party {
        respondents = List.copyOf(respondents);
    }

    /** Unique in its round. */
    public String key() {
        return kind + ":" + ref;
    }

    Party answeredBy(List<String> persons) {
        return new Party(kind, ref, jurisdiction, name, persons);
    }
}
