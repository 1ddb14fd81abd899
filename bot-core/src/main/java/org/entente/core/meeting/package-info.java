/** Meetings, their agendas and who attends. Uses no other feature. */
@NullMarked
package org.entente.core.meeting;

import org.jspecify.annotations.NullMarked;
