/** What every store promises, on both databases, and what the ledger survives. */
@NullMarked
package org.entente.store;

import org.jspecify.annotations.NullMarked;
