/** What a record prints, and how it is kept. */
@NullMarked
package org.entente.core.record;

import org.jspecify.annotations.NullMarked;
