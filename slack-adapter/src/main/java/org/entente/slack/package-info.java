/** Slack on one side, the core on the other: requests become invocations, cards become blocks. */
@NullMarked
package org.entente.slack;

import org.jspecify.annotations.NullMarked;
