/** Quick polls: asked of the table, answered by button, counted live, never a decision. Uses features: meeting. */
@NullMarked
package org.entente.core.poll;

import org.jspecify.annotations.NullMarked;
