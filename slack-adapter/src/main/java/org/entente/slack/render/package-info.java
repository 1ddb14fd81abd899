/** Cards and forms as Block Kit: one place for Slack's limits, one place where text becomes mrkdwn. */
@NullMarked
package org.entente.slack.render;

import org.jspecify.annotations.NullMarked;
