/** Rules of action items. */
@NullMarked
package org.entente.core.action;

import org.jspecify.annotations.NullMarked;
