/** The record in SQL: one writer on SQLite by default, ordinary transactions on PostgreSQL. */
@NullMarked
package org.entente.store;

import org.jspecify.annotations.NullMarked;
