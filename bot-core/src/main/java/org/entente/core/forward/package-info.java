/**
 * What the council may speak of at coming meetings, with where each topic came from: put there by members, taken from
 * talk and polls, fed by whatever else asks the table. Uses features: meeting, poll.
 */
@NullMarked
package org.entente.core.forward;

import org.jspecify.annotations.NullMarked;
