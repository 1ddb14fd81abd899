/**
 * The record in SQL: one writer on SQLite by default, ordinary transactions on PostgreSQL. Beside it, in
 * {@code org.entente.store.redis}, what several nodes share while they run.
 *
 * <p>
 * To add the store of a feature: (1) a migration {@code db/migration/V10__<feature>.sql} with a number of its own, in SQL
 * that both databases take; (2) a package {@code org.entente.store.<feature>} with a package-private class per store
 * interface, made from a {@link org.entente.store.sql.Session}, its rows read and written with a
 * {@link org.entente.store.sql.Table}, and a public class {@code <Feature>Stores} that lists them; (3) its line in
 * {@code FeatureStores}; (4) a test class
 * that extends {@code StoreContract} (in the tests): each of its rules then runs on both databases.
 */
@NullMarked
package org.entente.store;

import org.jspecify.annotations.NullMarked;
