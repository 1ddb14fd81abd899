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
        NONE, FEDERAL_CO_CHAIR, PT_CO_CHAIR, TREASURER, WORKING_GROUP_CO_CHAIR
    }
}
