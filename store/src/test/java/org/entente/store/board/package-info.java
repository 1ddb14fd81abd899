/** Addresses of boards, kept the same on both databases. */
@NullMarked
package org.entente.store.board;

import org.jspecify.annotations.NullMarked;
