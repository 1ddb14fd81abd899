/** Rounds of questions, their answers and series in SQL. */
@NullMarked
package org.entente.store.consultation;

import org.jspecify.annotations.NullMarked;
