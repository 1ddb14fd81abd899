/**
 * What stores are written with: a {@link org.entente.store.sql.Session} for SQL in the current transaction, a
 * {@link org.entente.store.sql.Table} that writes and reads records, and {@link org.entente.store.sql.Stores}, the list
 * of what a transaction can be asked for.
 */
@NullMarked
package org.entente.store.sql;

import org.jspecify.annotations.NullMarked;
