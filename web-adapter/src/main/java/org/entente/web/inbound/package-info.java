/** What comes in from a browser: who may open the console, what is typed, pressed and filled in there. */
@NullMarked
package org.entente.web.inbound;

import org.jspecify.annotations.NullMarked;
