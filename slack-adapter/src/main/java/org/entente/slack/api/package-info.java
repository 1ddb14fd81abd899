/** What the bot asks of Slack: carrying cards, opening forms, looking people up; failures become outcomes. */
@NullMarked
package org.entente.slack.api;

import org.jspecify.annotations.NullMarked;
