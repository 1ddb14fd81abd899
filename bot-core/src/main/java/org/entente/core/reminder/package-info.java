/** What people have to be reminded of: asked for by features, told by the summary that each person receives. */
@NullMarked
package org.entente.core.reminder;

import org.jspecify.annotations.NullMarked;
