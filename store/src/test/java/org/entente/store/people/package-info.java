/** What the register promises, on both databases. */
@NullMarked
package org.entente.store.people;

import org.jspecify.annotations.NullMarked;
