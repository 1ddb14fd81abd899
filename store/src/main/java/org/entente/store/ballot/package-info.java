/** Boxes and what is in them. */
@NullMarked
package org.entente.store.ballot;

import org.jspecify.annotations.NullMarked;
