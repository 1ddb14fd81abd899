/** The catalogues. */
@NullMarked
package org.entente.core.text;

import org.jspecify.annotations.NullMarked;
