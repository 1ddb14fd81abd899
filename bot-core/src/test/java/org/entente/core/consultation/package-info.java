/** Tests of rounds of questions. */
@NullMarked
package org.entente.core.consultation;

import org.jspecify.annotations.NullMarked;
