/**
 * What waits for a person: open votes, polls, rounds of questions and evaluation forms, their actions, the next meetings,
 * their settings. Uses features: action, consultation, decision, evaluation, meeting, poll.
 */
@NullMarked
package org.entente.core.home;

import org.jspecify.annotations.NullMarked;
