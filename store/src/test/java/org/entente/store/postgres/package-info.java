/** Tests of what is in the package of the same name. */
@NullMarked
package org.entente.store.postgres;

import org.jspecify.annotations.NullMarked;
