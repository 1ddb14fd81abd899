/** What goes out to a browser: messages laid into the postbox, and the word that there are new ones. */
@NullMarked
package org.entente.web.api;

import org.jspecify.annotations.NullMarked;
