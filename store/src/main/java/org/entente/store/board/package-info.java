/** Addresses of boards in SQL. */
@NullMarked
package org.entente.store.board;

import org.jspecify.annotations.NullMarked;
