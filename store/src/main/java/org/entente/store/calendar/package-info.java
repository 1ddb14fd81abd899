/** Addresses of calendar feeds in SQL, and who has which meeting in their calendar. */
@NullMarked
package org.entente.store.calendar;

import org.jspecify.annotations.NullMarked;
