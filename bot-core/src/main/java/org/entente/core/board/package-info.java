/**
 * What a screen on the wall shows of a council's meeting, for whoever has its secret address, and how that address is
 * made and ended. Uses features: decision, meeting, poll.
 */
@NullMarked
package org.entente.core.board;

import org.jspecify.annotations.NullMarked;
