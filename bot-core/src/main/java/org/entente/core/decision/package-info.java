/** Motions, how they are voted on and what was decided. Uses meeting (items, attendance) and ballot. */
@NullMarked
package org.entente.core.decision;

import org.jspecify.annotations.NullMarked;
