/** The board on the wall, in a browser, with the whole program running. */
@NullMarked
package org.entente.app.wall;

import org.jspecify.annotations.NullMarked;
