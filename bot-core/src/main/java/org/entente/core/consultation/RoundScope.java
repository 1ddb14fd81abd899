package org.entente.core.consultation;

/** How much a file holds. */
enum RoundScope {
    /** One round. */
    ONE,
    /** All rounds of the council that the reader may read, a sheet for each. */
    ALL
}
