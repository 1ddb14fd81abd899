/** Files made out of the record of a meeting. */
@NullMarked
package org.entente.documents;

import org.jspecify.annotations.NullMarked;
