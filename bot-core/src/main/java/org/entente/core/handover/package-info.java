/**
 * Somebody leaves their place: the successor is asked for, and what is open passes to them. Uses features: action,
 * consultation, decision, poll.
 */
@NullMarked
package org.entente.core.handover;

import org.jspecify.annotations.NullMarked;
