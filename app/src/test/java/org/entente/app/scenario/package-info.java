/** The language in which behaviour is specified: players, a room, a clock, over the real store. */
@NullMarked
package org.entente.app.scenario;

import org.jspecify.annotations.NullMarked;
