/** Calendar feeds, kept the same on both databases. */
@NullMarked
package org.entente.store.calendar;

import org.jspecify.annotations.NullMarked;
