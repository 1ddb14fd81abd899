/** What the stores of rounds promise, on both databases. */
@NullMarked
package org.entente.store.consultation;

import org.jspecify.annotations.NullMarked;
