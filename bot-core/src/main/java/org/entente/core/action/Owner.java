package org.entente.core.action;

import org.entente.core.text.Bilingual;

/**
 * Who is to act, in one of the ways councils say it (S-04, S-05).
 *
 * @param ref what the kind refers to: a person's id, an office, a group's id, a jurisdiction's code; empty where the
 * kind says all, and for somebody who is not in the register
 * @param name as it was when the action was given, for those who are no longer found
 */
public record Owner(Kind kind, String ref, Bilingual name, Part part) {

    /** Who owns. */
    public enum Kind {
        PERSON,
        /** Somebody who is not in the register: a presenter from outside. */
        OUTSIDER,
        /** Whoever holds an office at the time of asking, so that a successor takes over (S-16). */
        SEAT, GROUP,
        /** Those who lead a group. */
        GROUP_CO_CHAIRS, JURISDICTION, ALL_MEMBERS, SECRETARIAT, CO_CHAIRS
    }

    /** In what way. */
    public enum Part {
        OWNER, COLLABORATOR,
        /** Passes the result on: "through the secretariat". */
        RELAY
    }

    Owner as(Part other) {
        return new Owner(kind, ref, name, other);
    }

    /** Whom it means, apart from the part they have: the key that stores look for. */
    public String key() {
        return key(kind, ref);
    }

    static String key(Kind kind, String ref) {
        return kind + ":" + ref;
    }
}
