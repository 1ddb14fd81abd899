/** The record in PostgreSQL: ordinary transactions, several nodes. */
@NullMarked
package org.entente.store.postgres;

import org.jspecify.annotations.NullMarked;
