/** When something has to be looked at again: what is due is the record's, and features say what happens then. */
@NullMarked
package org.entente.core.schedule;

import org.jspecify.annotations.NullMarked;
