/** What comes in from Slack, over signed HTTP or Socket Mode: checked, translated for the core, answered in time. */
@NullMarked
package org.entente.slack.inbound;

import org.jspecify.annotations.NullMarked;
