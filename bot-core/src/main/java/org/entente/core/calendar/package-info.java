/** Meetings in people's own calendars: a file with a meeting, and the address of a council's feed. Uses features: meeting. */
@NullMarked
package org.entente.core.calendar;

import org.jspecify.annotations.NullMarked;
