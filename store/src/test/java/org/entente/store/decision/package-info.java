/** What is kept of motions and decisions. */
@NullMarked
package org.entente.store.decision;

import org.jspecify.annotations.NullMarked;
