/** Meetings and agendas as rules, and played by several people through the dispatcher. */
@NullMarked
package org.entente.core.meeting;

import org.jspecify.annotations.NullMarked;
