/** What we ask of Teams: messages, edits, members, tokens. The only place that knows the Bot Framework SDK. */
@NullMarked
package org.entente.teams.api;

import org.jspecify.annotations.NullMarked;
