/** The rules of deciding, as tables. */
@NullMarked
package org.entente.core.decision;

import org.jspecify.annotations.NullMarked;
