package org.entente.core.council;

import org.entente.core.people.Role;

/** The roles that a place in a council can have: administering the deployment is not one of them. */
enum MemberRole {
    CO_CHAIR, SECRETARIAT, MEMBER, OBSERVER, GUEST;

    Role role() {
        return Role.valueOf(name());
    }

    static MemberRole of(Role role) {
        return valueOf(role.name());
    }
}
