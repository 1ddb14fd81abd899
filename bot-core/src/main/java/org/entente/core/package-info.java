/** Everything the bot knows and decides: no platform, no SQL, no framework. */
@NullMarked
package org.entente.core;

import org.jspecify.annotations.NullMarked;
