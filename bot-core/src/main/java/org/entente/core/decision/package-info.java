/** Motions, how they are voted on and what was decided. Uses features: meeting. */
@NullMarked
package org.entente.core.decision;

import org.jspecify.annotations.NullMarked;
