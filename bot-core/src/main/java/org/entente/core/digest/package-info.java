/**
 * What reaches each person of what they are reminded of, when, and how often: one summary, in their own working hours.
 * Uses features: meeting.
 */
@NullMarked
package org.entente.core.digest;

import org.jspecify.annotations.NullMarked;
