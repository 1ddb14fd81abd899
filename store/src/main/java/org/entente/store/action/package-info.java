/** Action items and the groups that can own one, in SQL. */
@NullMarked
package org.entente.store.action;

import org.jspecify.annotations.NullMarked;
