/** What the store of records promises. */
@NullMarked
package org.entente.store.record;

import org.jspecify.annotations.NullMarked;
