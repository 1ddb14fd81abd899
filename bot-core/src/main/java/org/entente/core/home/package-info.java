/**
 * What waits for a person: open votes and polls, their actions, the next meetings, their settings. Uses features:
 * action, decision, meeting, poll.
 */
@NullMarked
package org.entente.core.home;

import org.jspecify.annotations.NullMarked;
