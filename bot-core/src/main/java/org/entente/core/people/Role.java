package org.entente.core.people;

/** What a person is in one council (P-01). An administrator of the deployment is one in every council. */
public enum Role {
    CO_CHAIR, SECRETARIAT, MEMBER, OBSERVER, GUEST, ADMINISTRATOR
}
