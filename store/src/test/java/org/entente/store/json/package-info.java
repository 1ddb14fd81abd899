/** Tests of what is in the package of the same name. */
@NullMarked
package org.entente.store.json;

import org.jspecify.annotations.NullMarked;
