/** The audit log and its chain of hashes. */
@NullMarked
package org.entente.store.audit;

import org.jspecify.annotations.NullMarked;
