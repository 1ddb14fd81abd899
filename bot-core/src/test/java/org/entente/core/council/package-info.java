/** Founding a council and seating its members. */
@NullMarked
package org.entente.core.council;

import org.jspecify.annotations.NullMarked;
