/** The record in one SQLite file: one writer that commits in groups, and separate readers. */
@NullMarked
package org.entente.store.sqlite;

import org.jspecify.annotations.NullMarked;
