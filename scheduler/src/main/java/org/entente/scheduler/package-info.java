/** Wakes the core when something is due, and knows the statutory holidays: Quartz and a holiday library behind ports. */
@NullMarked
package org.entente.scheduler;

import org.jspecify.annotations.NullMarked;
