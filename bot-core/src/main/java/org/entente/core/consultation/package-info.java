/**
 * Rounds of questions put to jurisdictions and working groups: asked with a deadline, answered word for word, followed
 * up, given out. Uses features: action, forward.
 */
@NullMarked
package org.entente.core.consultation;

import org.jspecify.annotations.NullMarked;
