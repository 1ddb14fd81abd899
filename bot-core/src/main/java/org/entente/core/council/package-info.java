/**
 * Founding a council, seating its members, linking their accounts, and what each person sets for themselves. Uses
 * features: action, decision, handover, meeting, poll.
 */
@NullMarked
package org.entente.core.council;

import org.jspecify.annotations.NullMarked;
