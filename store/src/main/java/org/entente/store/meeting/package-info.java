/** Meetings, agendas and attendance in SQL. */
@NullMarked
package org.entente.store.meeting;

import org.jspecify.annotations.NullMarked;
