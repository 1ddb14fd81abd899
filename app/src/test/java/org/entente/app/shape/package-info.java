/** The shape of the whole, held: which module, package and feature may use which. Rules only ever list what is allowed. */
@NullMarked
package org.entente.app.shape;

import org.jspecify.annotations.NullMarked;
