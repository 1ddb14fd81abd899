/** Microsoft Teams on one side, the core on the other; the twin of the Slack adapter. */
@NullMarked
package org.entente.teams;

import org.jspecify.annotations.NullMarked;
