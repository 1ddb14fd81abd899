/** Notes, versions and classifications of records of decisions, in SQL. */
@NullMarked
package org.entente.store.record;

import org.jspecify.annotations.NullMarked;
