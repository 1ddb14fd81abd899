package org.entente.core.people;

import org.jspecify.annotations.Nullable;

/**
 * A person's place in one council.
 *
 * @param organisationId whom they speak for, or null for guests and for those not placed yet
 * @param office an office held besides the role
 */
public record Member(String councilId, String personId, Role role, @Nullable String organisationId, Office office,
        int version) {

    /** Offices of a council (P-01, P-02). */
    public enum Office {
        NONE, FEDERAL_CO_CHAIR, PT_CO_CHAIR,
        /** The other chair where municipalities have seats (P-02). */
        PTM_CO_CHAIR, TREASURER, WORKING_GROUP_CO_CHAIR;

        /** Whether its holder chairs the council's meetings. */
        public boolean chairs() {
            return this == FEDERAL_CO_CHAIR || this == PT_CO_CHAIR || this == PTM_CO_CHAIR;
        }

        /** Whether only one person of a council can hold it. */
        public boolean single() {
            return chairs() || this == TREASURER;
        }
    }
}
