/** Requests already answered, and what can still be taken back. */
@NullMarked
package org.entente.store.inbox;

import org.jspecify.annotations.NullMarked;
