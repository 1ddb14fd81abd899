/** Where everything is kept: transactions over the stores of each feature, ids, and what can go wrong. */
@NullMarked
package org.entente.core.ledger;

import org.jspecify.annotations.NullMarked;
