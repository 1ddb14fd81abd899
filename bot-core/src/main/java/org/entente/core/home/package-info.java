/**
 * What waits for a person: open votes, polls and rounds of questions, their actions, the next meetings, their settings.
 * Uses features: action, consultation, decision, meeting, poll.
 */
@NullMarked
package org.entente.core.home;

import org.jspecify.annotations.NullMarked;
