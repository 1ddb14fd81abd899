/** Who takes part: councils, persons, members, seats, jurisdictions, identities on platforms and rooms. */
@NullMarked
package org.entente.core.people;

import org.jspecify.annotations.NullMarked;
