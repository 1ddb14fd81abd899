/** The way from SQLite to PostgreSQL, piece by piece. */
@NullMarked
package org.entente.store.copy;

import org.jspecify.annotations.NullMarked;
