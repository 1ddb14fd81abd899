/** The register in SQL: councils, organisations, persons, places, accounts and rooms. */
@NullMarked
package org.entente.store.people;

import org.jspecify.annotations.NullMarked;
