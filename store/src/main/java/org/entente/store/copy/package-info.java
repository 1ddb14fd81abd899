/** The whole record from SQLite to PostgreSQL, once, when one machine becomes several. */
@NullMarked
package org.entente.store.copy;

import org.jspecify.annotations.NullMarked;
